package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a code system calls something (schema.org MedicalCode). */
final class Code {

    private Code() {}

    /** The codes of something. */
    static List<Node> all(JsonNode of, Page page) {
        return Items.of(of.path("codes"), code -> of(code, page));
    }

    private static Node of(JsonNode code, Page page) {
        Node node = page.node("MedicalCode")
                .say("codeValue", code.path("code"))
                .say("codingSystem", code.path("system"))
                .say("name", code.path("display"), code.path("displayLanguage"));
        if (code.has("relationship")) {
            node.say(
                    "description",
                    page.words().of("codes", code.path("relationship").asText()));
        }
        if (code.has("version")) {
            node.with(
                    "inCodeSet",
                    page.node("CategoryCodeSet")
                            .say("identifier", code.path("system"))
                            .say("version", code.path("version")));
        }
        return node;
    }
}
