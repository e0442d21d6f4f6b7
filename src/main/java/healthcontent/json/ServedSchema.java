package healthcontent.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.digest.Sha256;
import healthcontent.document.SchemaNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON Schema as it is served: that of the file, with addresses of this service in {@code $id} and {@code $ref},
 * without the messages that only our validator reads. In that of a bundle, the content of a document is held to the
 * schema of its type, which the service itself does document by document.
 */
final class ServedSchema {

    /** Where they are. */
    static final String PATH = "/v1/schemas";

    private static final int TAG_BYTES = 12;
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] bytes;
    private final String tag;

    private ServedSchema(byte[] bytes) {
        this.bytes = bytes;
        this.tag = '"' + HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES) + '"';
    }

    /** As JSON in UTF-8. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** The strong entity tag, in quotes. */
    String tag() {
        return tag;
    }

    /** All there are, by name. */
    static Map<String, ServedSchema> all() {
        Map<String, ServedSchema> all = new TreeMap<>();
        SchemaNames.ALL.forEach(name -> all.put(name, of(name)));
        return all;
    }

    private static ServedSchema of(String name) {
        try (InputStream file = ServedSchema.class.getResourceAsStream("/schema/" + name + ".json")) {
            ObjectNode schema = (ObjectNode) JSON.readTree(file);
            schema.put("$id", PATH + "/" + name);
            if (name.equals(SchemaNames.BUNDLE)) {
                bindContents((ObjectNode) schema.at("/properties/documents/items"));
            }
            serve(schema);
            return new ServedSchema(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static void bindContents(ObjectNode document) {
        ArrayNode byType = document.putArray("allOf");
        for (String type : SchemaNames.CONTENTS) {
            ObjectNode rule = byType.addObject();
            rule.putObject("if").putObject("properties").putObject("type").put("const", type);
            rule.putObject("then").putObject("properties").putObject("content").put("$ref", type + ".json");
        }
    }

    /** No property of any document is called as one of these keywords. */
    private static void serve(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JsonSchemas.MESSAGES);
            JsonNode reference = object.get("$ref");
            if (reference != null) {
                object.put("$ref", reference.textValue().replaceFirst("\\.json(?=#|$)", ""));
            }
        }
        node.forEach(ServedSchema::serve);
    }
}
