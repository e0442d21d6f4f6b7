package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import healthcontent.document.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The properties and lists that the schemas know at a place. A reader of JSON needs to build nothing else: what is
 * unknown is an error whatever its value is, and so is a list with more items than it may have.
 */
public final class SourceShape {

    private static final SourceShape LEAF = new SourceShape(Map.of(), Optional.empty(), 0);

    private static final int ANY_NUMBER = Integer.MAX_VALUE - 1;

    private final Map<String, Property> properties;
    private final Optional<SourceShape> items;
    private final int maxItems;

    private SourceShape(Map<String, Property> properties, Optional<SourceShape> items, int maxItems) {
        this.properties = properties;
        this.items = items;
        this.maxItems = maxItems;
    }

    /**
     * A property of an object.
     *
     * @param name the one instance of its name, for all trees to share
     */
    public record Property(String name, SourceShape shape) {}

    /**
     * The shape of a bundle. The content of a document has the properties of every type, as its type may come after.
     */
    public static SourceShape ofBundle() {
        return Shapes.BUNDLE;
    }

    /** The shape of the content of a document of any type. */
    public static SourceShape ofContent() {
        return Shapes.CONTENT;
    }

    /**
     * The shape of the content of a document, or of a revision as it is answered, which has that content in it: no type
     * of content has a property of a revision.
     */
    public static SourceShape ofContentOrRevision() {
        return Shapes.CONTENT_OR_REVISION;
    }

    /** Whether an object belongs here. */
    public boolean isObject() {
        return !properties.isEmpty();
    }

    /** A property that an object has here; empty where no schema knows it. */
    public Optional<Property> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The shape of the items of a list; empty where no list belongs here. */
    public Optional<SourceShape> items() {
        return items;
    }

    /** How many items of a list are worth building: one more than it may have, which is enough to be found too many. */
    public int itemsWorthBuilding() {
        return maxItems + 1;
    }

    private SourceShape with(SourceShape other) {
        Map<String, Property> both = new HashMap<>(properties);
        other.properties.forEach((name, property) -> both.merge(
                name,
                property,
                (mine, theirs) -> new Property(mine.name(), mine.shape().with(theirs.shape()))));
        return new SourceShape(
                Map.copyOf(both),
                items.map(mine -> other.items.map(mine::with).orElse(mine)).or(() -> other.items),
                Math.max(maxItems, other.maxItems));
    }

    /** Read on first use. */
    private static final class Shapes {

        private static final SourceShape CONTENT = Arrays.stream(DocumentType.values())
                .map(type -> of(read(type.value())))
                .reduce(LEAF, SourceShape::with);

        private static final SourceShape CONTENT_OR_REVISION = CONTENT.with(revision());

        private static final SourceShape BUNDLE = of(read("bundle"));

        private Shapes() {}

        private static SourceShape revision() {
            Map<String, Property> properties = new HashMap<>();
            SentRevision.PROPERTIES.forEach(name -> properties.put(name, new Property(name, LEAF)));
            properties.put(SentRevision.CONTENT, new Property(SentRevision.CONTENT, CONTENT));
            return new SourceShape(Map.copyOf(properties), Optional.empty(), 0);
        }

        private static SourceShape of(JsonNode root) {
            return shape(root, root);
        }

        /**
         * The shape of a schema.
         *
         * @param root the schema file that it stands in
         */
        private static SourceShape shape(JsonNode schema, JsonNode root) {
            if (schema.has("$ref")) {
                String[] reference = schema.get("$ref").textValue().split("#", 2);
                JsonNode file = reference[0].isEmpty() ? root : read(reference[0].replace(".json", ""));
                return shape(file.at(reference[1]), file);
            }
            return switch (schema.path("type").asText()) {
                case "object" -> object(schema, root);
                case "array" ->
                    new SourceShape(
                            Map.of(),
                            Optional.of(shape(schema.path("items"), root)),
                            schema.path("maxItems").asInt(ANY_NUMBER));
                default -> LEAF;
            };
        }

        private static SourceShape object(JsonNode schema, JsonNode root) {
            Map<String, Property> properties = new HashMap<>();
            schema.path("properties")
                    .properties()
                    .forEach(property -> properties.put(
                            property.getKey(), new Property(property.getKey(), shape(property.getValue(), root))));
            // in a bundle, any object passes as content: each is checked against the schema of its type
            return properties.isEmpty() ? CONTENT : new SourceShape(Map.copyOf(properties), Optional.empty(), 0);
        }

        private static JsonNode read(String name) {
            try (InputStream file = SourceShape.class.getResourceAsStream("/schema/" + name + ".json")) {
                JsonNode schema = new JsonMapper().readTree(file);
                return schema == null ? MissingNode.getInstance() : schema;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
