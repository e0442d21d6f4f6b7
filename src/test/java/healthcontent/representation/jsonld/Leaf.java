package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One thing that JSON-LD says: a value of a property.
 *
 * @param property its name, as of {@code name} or {@code @id}
 * @param value text, number or address
 * @param language BCP 47 tag; empty where it has none of its own
 */
record Leaf(String property, String value, String language) {

    private static final String CONTEXT = "@context";

    /** All of them, without the context. */
    static List<Leaf> of(JsonNode page) {
        return of("", page).toList();
    }

    private static Stream<Leaf> of(String property, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).flatMap(item -> of(property, item));
        }
        if (value.has("@value")) {
            return Stream.of(new Leaf(
                    property,
                    value.path("@value").asText(),
                    value.path("@language").asText()));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(member -> !member.getKey().equals(CONTEXT))
                    .flatMap((Map.Entry<String, JsonNode> member) -> of(member.getKey(), member.getValue()));
        }
        return Stream.of(new Leaf(property, value.asText(), ""));
    }
}
