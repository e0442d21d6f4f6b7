package healthcontent.representation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The texts of a document in JSON: what it says to a reader, without what only programs need. */
public final class Statements {

    /** Members whose values are names for programs, or are told in words of the service. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "slug",
            "language",
            "descriptionLanguage",
            "displayLanguage",
            "extent",
            "match",
            "urgency",
            "kind",
            "aspect",
            "intent",
            "status",
            "href",
            "self",
            "condition.slug");

    private Statements() {}

    /** All of them, in the order of the JSON; one that occurs twice is there twice. */
    public static List<String> of(JsonNode json) {
        List<String> found = new ArrayList<>();
        collect("", json, found);
        return found;
    }

    private static void collect(String member, JsonNode node, List<String> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean names = FOR_PROGRAMS.contains(field.getKey())
                        || (field.getKey().equals("relationship") && node.has("system"))
                        || (field.getKey().equals("condition")
                                && field.getValue().isTextual())
                        || (field.getKey().equals("code") && node.has("label"));
                if (!names) {
                    collect(field.getKey(), field.getValue(), found);
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(member, item, found));
        } else if (node.isTextual()) {
            found.add(node.textValue());
        } else if (node.isNumber()) {
            found.add(node.asText());
        }
    }
}
