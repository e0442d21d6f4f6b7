package healthcontent.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The starter content as a bundle. {@code starter/release.json} says what is in it; the content of each document stands
 * in a file of its own, {@code starter/{language}/{type}/{slug}.json}, where an editor can read it.
 */
final class StarterBundle {

    private StarterBundle() {}

    static JsonNode read(ObjectMapper json) {
        JsonNode bundle = resource("release.json", json);
        for (JsonNode document : bundle.path("documents")) {
            String file = "%s/%s/%s.json"
                    .formatted(
                            document.path("language").asText(),
                            document.path("type").asText(),
                            document.path("slug").asText());
            ((ObjectNode) document).set("content", resource(file, json));
        }
        return bundle;
    }

    private static JsonNode resource(String name, ObjectMapper json) {
        try (InputStream content = StarterBundle.class.getClassLoader().getResourceAsStream("starter/" + name)) {
            if (content == null) {
                throw new IllegalStateException("The starter content lacks " + name);
            }
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("The starter content can't be read: " + name, e);
        }
    }
}
