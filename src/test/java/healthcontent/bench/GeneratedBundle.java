package healthcontent.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes generated content as bundles into a folder, for the scripts of {@code src/bench}. */
final class GeneratedBundle {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONDITIONS_OF_EACH = 2_000;

    private GeneratedBundle() {}

    /**
     * Writes one bundle with the terms and as many with conditions as it takes, named in the order in which they are to
     * be published.
     *
     * @param arguments how many conditions, an even number; the folder
     */
    public static void main(String... arguments) throws IOException {
        int conditions = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        write(folder.resolve("0-terms.json"), GeneratedContent.terms());
        for (int from = 0; from < conditions; from += CONDITIONS_OF_EACH) {
            write(
                    folder.resolve("1-conditions-%07d.json".formatted(from)),
                    GeneratedContent.conditions(from, Math.min(from + CONDITIONS_OF_EACH, conditions)));
        }
    }

    private static void write(Path file, List<TestDocument> documents) throws IOException {
        ObjectNode bundle = JSON.createObjectNode().put("title", "Generated content");
        ArrayNode entries = bundle.putArray("documents");
        documents.forEach(document -> entries.add(document.entry()));
        JSON.writeValue(file.toFile(), bundle);
    }
}
