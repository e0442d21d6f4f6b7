package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import healthcontent.representation.format.Document;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of a page in reading order, the warnings first: what schema.org has no property for. They are the sections
 * of the outline but for those that the page or its subject says in properties; so a section that comes to be stands
 * here by itself.
 */
final class Parts {

    private static final Set<String> IN_PROPERTIES = Set.of(
            "alsoKnownAs",
            "answer",
            "callsToAction",
            "causes",
            "codes",
            "comparisons",
            "condition",
            "conditions",
            "description",
            "disclaimer",
            "prevention",
            "review",
            "revision",
            "searchQuestions",
            "sources",
            "summary",
            "symptoms",
            "treatments");

    private Parts() {}

    static List<Node> of(Document document, Page page) {
        JsonNode json = document.json();
        List<Node> parts = new ArrayList<>();
        for (Section section : Outline.of(document).sections()) {
            if (!isInProperties(section, json)) {
                parts.add(part(section, json, page));
            }
        }
        switch (document.kind()) {
            case CAUSE -> parts.addAll(Tie.ofCause(json, page));
            case SYMPTOM -> parts.addAll(Tie.ofSymptom(json, page));
            case CONDITION, COMPARISON, FAQ -> {}
        }
        parts.addAll(Provenance.parts(json, MissingNode.getInstance(), page));
        return parts;
    }

    private static boolean isInProperties(Section section, JsonNode json) {
        return IN_PROPERTIES.contains(section.key())
                || (section.key().equals("diagnosis") && !json.path("diagnosis").has("approach"));
    }

    private static Node part(Section section, JsonNode json, Page page) {
        JsonNode items = json.path(section.key());
        String heading = section.heading().value();
        return switch (section.key()) {
            case "redFlags" ->
                page.part().say("name", heading).inOrder("hasPart", Items.of(items, flag -> RedFlag.of(flag, page)));
            case "associatedConditions" ->
                page.part().say("name", heading).inOrder("hasPart", Items.of(items, other -> associated(other, page)));
            case "faqs" ->
                page.node("FAQPage")
                        .say("name", heading)
                        .inOrder("mainEntity", Items.of(items, faq -> Faq.of(faq, page)));
            case "diagnosis" -> page.part().say("name", heading).sayAll("text", items.path("approach"));
            default -> OutlinePart.of(section, page);
        };
    }

    private static Node associated(JsonNode other, Page page) {
        return page.part()
                .say("name", other.path("name"))
                .sayAll("text", other.path("relationship"))
                .with("about", page.link("MedicalCondition", other).withAll("code", Code.all(other, page)));
    }
}
