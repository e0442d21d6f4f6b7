package healthcontent.representation.outline;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.representation.format.Document;
import java.util.List;

/**
 * A document as text in reading order.
 *
 * @param title its name, or its question
 * @param language BCP 47 tag of its text
 * @param sections in reading order, none of them empty
 */
public record Outline(String title, String language, List<Section> sections) {

    /** Takes its own copy of the sections. */
    public Outline {
        sections = List.copyOf(sections);
    }

    /** The outline of a document. Every text of its JSON stands in it once. */
    public static Outline of(Document document) {
        JsonNode json = document.json();
        String language = json.path("language").asText();
        Sections sections = new Sections(Words.in(language));
        switch (document.kind()) {
            case CONDITION -> ConditionOutline.write(document, sections);
            case CAUSE -> TermOutline.write(json, sections, "conditionsOfCause");
            case SYMPTOM -> TermOutline.write(json, sections, "conditionsOfSymptom");
            case COMPARISON -> ComparisonOutline.write(json, sections);
            case FAQ -> FaqOutline.write(json, sections);
        }
        AboutOutline.write(document, sections);
        return new Outline(json.path(json.has("name") ? "name" : "question").asText(), language, sections.written());
    }
}
