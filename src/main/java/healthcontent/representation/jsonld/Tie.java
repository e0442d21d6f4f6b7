package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** What is said of a cause or a symptom in a condition: a part of the page of that condition, with its provenance. */
final class Tie {

    private Tie() {}

    /** The part about the conditions of a cause; none where there are none. */
    static List<Node> ofCause(JsonNode cause, Page page) {
        return parts("conditionsOfCause", cause, page, condition -> page.link("MedicalCondition", condition));
    }

    /** The same of a symptom, where each says that the symptom is one of its own, as schema.org has no inverse. */
    static List<Node> ofSymptom(JsonNode symptom, Page page) {
        return parts(
                "conditionsOfSymptom",
                symptom,
                page,
                condition -> page.link("MedicalCondition", condition)
                        .withAll(
                                "signOrSymptom",
                                List.of(page.node("MedicalSymptom")
                                        .say("name", symptom.path("name"))
                                        .link("url", page.self()))));
    }

    private static List<Node> parts(String heading, JsonNode term, Page page, Function<JsonNode, Node> about) {
        List<Node> ties = Items.of(
                term.path("conditions"), condition -> tie(condition, page).with("about", about.apply(condition)));
        return ties.isEmpty() ? ties : List.of(page.part(heading).inOrder("hasPart", ties));
    }

    private static Node tie(JsonNode condition, Page page) {
        JsonNode language = condition.path("language");
        return page.part()
                .say("name", condition.path("name"), language)
                .sayAll("text", condition.path("explanation"), language)
                .sayAll(
                        "text",
                        condition.path("description"),
                        condition.has("descriptionLanguage") ? condition.path("descriptionLanguage") : language)
                .sayAll("text", condition.path("redFlagsNote"))
                .inOrder("hasPart", Items.of(condition.path("redFlags"), flag -> RedFlag.of(flag, page)))
                .with("isPartOf", Provenance.origin(condition, language, page));
    }
}
