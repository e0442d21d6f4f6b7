package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A warning sign as a part of the page: what it is, how urgent it is, and what to do first. */
final class RedFlag {

    private RedFlag() {}

    static Node of(JsonNode flag, Page page) {
        JsonNode language = flag.path("language");
        Node part = page.part()
                .say("name", flag.path("name"), language)
                .sayText(page.words().of("urgency", flag.path("urgency").asText()) + ".");
        if (flag.has("original")) {
            part.sayText(page.words().of("original"));
        }
        part.inOrder("hasPart", parts(flag, language, page));
        JsonNode origin = flag.has("original") ? flag.path("original") : flag;
        return origin.has("revision") ? part.with("isPartOf", Provenance.origin(origin, language, page)) : part;
    }

    private static List<Node> parts(JsonNode flag, JsonNode language, Page page) {
        List<Node> parts = new ArrayList<>();
        parts.add(page.part("action").sayAll("text", flag.path("action"), language));
        parts.add(page.part("match." + flag.path("match").asText())
                .withAll(
                        "about",
                        Items.of(flag.path("symptoms"), symptom -> page.link("MedicalSymptom", symptom, language))));
        if (!flag.path("mayIndicate").isEmpty()) {
            parts.add(page.part("mayIndicate").sayAll("text", flag.path("mayIndicate"), language));
        }
        parts.add(page.part("why").sayAll("text", flag.path("why"), language));
        return parts;
    }
}
