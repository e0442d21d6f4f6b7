package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A cause or a symptom, with the conditions that it is tied to. */
final class TermOutline {

    private TermOutline() {}

    static void write(JsonNode term, Sections sections, String conditions) {
        Words words = sections.words();
        sections.addParagraphs("emergencyAdvice", "emergency", term.path("emergencyAdvice"));
        if (term.path("redFlag").asBoolean()) {
            sections.add("redFlag", "redFlags", List.of(new Paragraph(Text.of(words.of("redFlag") + "."))));
        }
        sections.addParagraphs("description", "description", term.path("description"));
        sections.addParagraphs("alsoKnownAs", "alsoKnownAs", term.path("alsoKnownAs"));
        for (JsonNode condition : term.path("conditions")) {
            condition(condition, sections, conditions);
        }
        sections.addParagraphs("searchQuestions", "searchQuestions", term.path("searchQuestions"));
        Codes.write(term.path("codes"), sections);
    }

    /** A section for each condition, as the red flags are entries of their own. */
    private static void condition(JsonNode condition, Sections sections, String heading) {
        Words words = sections.words();
        Lines lines = new Lines(words, condition);
        lines.add(null, Sections.texts(condition.path("explanation")));
        lines.add(null, ConditionOutline.description(condition, lines.language()));
        lines.add(condition.path("redFlagsNote"));
        Provenance.write(condition, lines, words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Entry(
                lines.text(condition.path("name")), condition.path("href").asText(), lines.written()));
        condition.path("redFlags").forEach(flag -> blocks.add(RedFlagEntry.of(flag, condition, words)));
        sections.add("conditions", heading, blocks);
    }
}
