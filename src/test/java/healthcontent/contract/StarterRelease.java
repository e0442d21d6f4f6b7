package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** The starter content as the bundle that publishes it. */
public final class StarterRelease {

    static final Path FOLDER = Path.of("src", "main", "resources", "starter");

    private static final ObjectMapper JSON = new ObjectMapper();

    private StarterRelease() {}

    /** All of it. */
    public static JsonNode bundle() throws IOException {
        JsonNode bundle = JSON.readTree(FOLDER.resolve("release.json").toFile());
        for (JsonNode document : bundle.path("documents")) {
            Path file = FOLDER.resolve(Path.of(
                    document.path("language").asText(),
                    document.path("type").asText(),
                    document.path("slug").asText() + ".json"));
            ((ObjectNode) document).set("content", JSON.readTree(file.toFile()));
        }
        return bundle;
    }
}
