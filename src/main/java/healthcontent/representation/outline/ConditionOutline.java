package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.representation.format.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A condition in reading order: what calls for care first, then what it is, and what can be done. */
final class ConditionOutline {

    private ConditionOutline() {}

    static void write(Document document, Sections sections) {
        JsonNode condition = document.json();
        Words words = sections.words();
        sections.addParagraphs("emergencyAdvice", "emergency", condition.path("emergencyAdvice"));
        sections.addEntries("redFlags", "redFlags", condition.path("redFlags"), flag -> RedFlagEntry.of(flag, words));
        sections.addParagraphs("redFlagsNote", "redFlags", condition.path("redFlagsNote"));
        care(condition.path("careAdvice"), sections);
        sections.addParagraphs("summary", "summary", condition.path("summary"));
        if (condition.path("extent").asText().equals("brief")) {
            sections.add("extent", "overview", List.of(new Paragraph(Text.of(words.of("brief")))));
        }
        sections.addParagraphs("alsoKnownAs", "alsoKnownAs", condition.path("alsoKnownAs"));
        sections.addParagraphs("narrowerNames", "narrowerNames", condition.path("narrowerNames"));
        sections.addParagraphs("overview", "overview", condition.path("overview"));
        sections.addEntries("facts", "facts", condition.path("facts"), fact -> fact(fact, words));
        sections.addEntries("symptoms", "symptoms", condition.path("symptoms"), symptom -> symptom(symptom, words));
        sections.addEntries("causes", "causes", condition.path("causes"), cause -> cause(cause, words));
        diagnosis(condition.path("diagnosis"), sections);
        sections.addEntries(
                "treatments", "treatments", condition.path("treatments"), treatment -> treatment(treatment, words));
        sections.addEntries("prevention", "prevention", condition.path("prevention"), step -> titled(step, words));
        sections.addEntries(
                "associatedConditions",
                "associated",
                condition.path("associatedConditions"),
                associated -> associated(associated, words));
        condition.path("furtherSections").forEach(section -> further(section, sections));
        sections.addEntries("faqs", "faqs", condition.path("faqs"), faq -> faq(faq, document.query(), words));
        sections.addEntries("comparisons", "comparisons", condition.path("comparisons"), ConditionOutline::comparison);
        sections.addEntries("callsToAction", "actions", condition.path("callsToAction"), ConditionOutline::action);
        sections.addParagraphs("searchQuestions", "searchQuestions", condition.path("searchQuestions"));
        Codes.write(condition.path("codes"), sections);
    }

    private static void care(JsonNode care, Sections sections) {
        Words words = sections.words();
        List<Block> blocks = new ArrayList<>(Sections.paragraphs(care.path("summary")));
        care.path("seeDoctorIf").forEach(criterion -> {
            Lines lines = new Lines(words, criterion)
                    .say(null, words.of("urgency", criterion.path("urgency").asText()) + ".")
                    .add("action", criterion.path("action"));
            blocks.add(new Entry(lines.text(criterion.path("when")), null, lines.written()));
        });
        sections.add("careAdvice", "care", blocks);
    }

    private static void diagnosis(JsonNode diagnosis, Sections sections) {
        Words words = sections.words();
        List<Block> blocks = new ArrayList<>(Sections.paragraphs(diagnosis.path("approach")));
        diagnosis.path("tests").forEach(test -> {
            Lines lines = new Lines(words, test)
                    .add("purpose", test.path("purpose"))
                    .add("procedure", test.path("procedure"));
            blocks.add(new Entry(lines.text(test.path("name")), null, lines.written()));
        });
        sections.add("diagnosis", "diagnosis", blocks);
    }

    private static Entry fact(JsonNode fact, Words words) {
        Lines lines = new Lines(words, fact).add(fact.path("statement"));
        String figure = Figure.of(fact, words);
        if (!figure.isEmpty()) {
            lines.say("figure", figure);
        }
        lines.add("population", fact.path("population"));
        return new Entry(lines.text(fact.path("label")), null, lines.written());
    }

    private static Entry symptom(JsonNode symptom, Words words) {
        Lines lines = new Lines(words, symptom);
        if (symptom.path("redFlag").asBoolean()) {
            lines.say(null, words.of("redFlag") + ".");
        }
        lines.add(null, description(symptom, null));
        return new Entry(lines.text(symptom.path("name")), symptom.path("href").asText(), lines.written());
    }

    /**
     * What a symptom is like in a condition, which may be in a language of its own; nothing where that is not said.
     *
     * @param around language of the text around it, which it has else; null where that is the document's
     */
    static List<Text> description(JsonNode of, String around) {
        return of.has("description")
                ? List.of(new Text(
                        of.path("description").asText(),
                        of.has("descriptionLanguage")
                                ? of.path("descriptionLanguage").asText()
                                : around))
                : List.of();
    }

    private static Entry cause(JsonNode cause, Words words) {
        Lines lines = new Lines(words, cause);
        // The language is that of the name; the explanation is the condition's own text.
        Sections.texts(cause.path("explanation")).forEach(text -> lines.add(null, List.of(text)));
        return new Entry(lines.text(cause.path("name")), cause.path("href").asText(), lines.written());
    }

    private static Entry treatment(JsonNode treatment, Words words) {
        Lines lines = new Lines(words, treatment)
                .say("kind", words.of("kind", treatment.path("kind").asText()))
                .add(treatment.path("detail"));
        return new Entry(lines.text(treatment.path("name")), null, lines.written());
    }

    private static Entry titled(JsonNode of, Words words) {
        Lines lines = new Lines(words, of).add(of.path("detail"));
        return new Entry(lines.text(of.path("title")), null, lines.written());
    }

    private static Entry associated(JsonNode associated, Words words) {
        Lines lines = new Lines(words, associated)
                .add(associated.path("relationship"))
                .add("codes", Codes.texts(associated.path("codes"), words));
        return new Entry(
                lines.text(associated.path("name")),
                associated.has("href") ? associated.path("href").asText() : null,
                lines.written());
    }

    private static void further(JsonNode section, Sections sections) {
        List<Block> blocks = Stream.concat(
                        Sections.paragraphs(section.path("paragraphs")).stream().map(Block.class::cast),
                        items(section.path("items"), sections.words()).stream())
                .toList();
        sections.add("furtherSections", Text.of(section.path("title").asText()), blocks);
    }

    private static List<Entry> items(JsonNode items, Words words) {
        List<Entry> entries = new ArrayList<>();
        items.forEach(item -> entries.add(titled(item, words)));
        return entries;
    }

    private static Entry faq(JsonNode faq, String query, Words words) {
        Lines lines = new Lines(words, faq).add(faq.path("answer")).add("alsoAsked", faq.path("searchQuestions"));
        return new Entry(
                lines.text(faq.path("question")), "/v1/faqs/" + faq.path("slug").asText() + query, lines.written());
    }

    private static Entry comparison(JsonNode comparison) {
        JsonNode with = comparison.path("with");
        return new Entry(
                new Text(
                        with.path("name").asText(),
                        with.has("language") ? with.path("language").asText() : null),
                comparison.path("href").asText(),
                List.of());
    }

    private static Entry action(JsonNode action) {
        return new Entry(Text.of(action.path("label").asText()), null, List.of());
    }
}
