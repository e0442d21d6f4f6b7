package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.document.SchemaNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON Schemas of what is sent, in {@code schema}, by the names of their files. */
record SchemaFiles(Map<String, JsonNode> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SchemaFiles load() {
        Map<String, JsonNode> files = new TreeMap<>();
        for (String schema : SchemaNames.ALL) {
            String name = schema + ".json";
            try (InputStream file =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream("schema/" + name)) {
                files.put(name, JSON.readTree(file));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return new SchemaFiles(files);
    }

    Place root(String file) {
        return new Place(this, file, files.get(file));
    }

    /**
     * A schema within a file.
     *
     * @param node as it stands there; it may be a reference
     */
    record Place(SchemaFiles files, String file, JsonNode node) {

        /** The schema that this one refers to, or itself. */
        Place resolved() {
            if (!node.has("$ref")) {
                return this;
            }
            String[] reference = node.path("$ref").asText().split("#", 2);
            String target = reference[0].isEmpty() ? file : reference[0];
            return new Place(files, target, files.files().get(target).at(reference[1])).resolved();
        }

        /** The name of the definition that this refers to, if it is a text of its own form. */
        Optional<String> sharedText() {
            JsonNode definition = resolved().node();
            return definition.path("type").asText().equals("string") && !definition.has("enum")
                    ? last(this)
                    : Optional.empty();
        }

        /** A definition may be just another one with a description of its own; the last one has the form. */
        private static Optional<String> last(Place place) {
            Optional<String> name = Optional.empty();
            Place now = place;
            while (now.node.has("$ref")) {
                String[] reference = now.node.path("$ref").asText().split("#", 2);
                name = Optional.of(reference[1].replaceFirst(".*/", ""));
                String target = reference[0].isEmpty() ? now.file : reference[0];
                now = new Place(now.files, target, now.files.files().get(target).at(reference[1]));
            }
            return name;
        }

        Map<String, Place> properties() {
            Map<String, Place> properties = new LinkedHashMap<>();
            node.path("properties")
                    .properties()
                    .forEach(
                            property -> properties.put(property.getKey(), new Place(files, file, property.getValue())));
            return properties;
        }

        Place items() {
            return new Place(files, file, node.path("items"));
        }
    }
}
