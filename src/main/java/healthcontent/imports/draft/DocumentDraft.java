package healthcontent.imports.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentType;
import healthcontent.limit.Limits;
import java.nio.charset.StandardCharsets;

/** One document of a draft. It holds no more than a document may. */
public final class DocumentDraft {

    /** Items of a list, as the schemas have it. */
    static final int ITEMS = 200;

    /** Left for braces, names of properties and what is added at the end. */
    private static final int RESERVE = 32 * 1024;

    /** Bytes that a property with its slug may add to a text. */
    private static final int AROUND = 160;

    private final DocumentType type;
    private final String slug;
    private final String language;
    private final ObjectNode content = JsonNodeFactory.instance.objectNode();
    private int bytes = RESERVE;

    DocumentDraft(DocumentType type, String slug, String language) {
        this.type = type;
        this.slug = slug;
        this.language = language;
    }

    /** The type of the document. */
    public DocumentType type() {
        return type;
    }

    /** Its slug. */
    public String slug() {
        return slug;
    }

    /** Its content, as a release takes it. */
    public ObjectNode content() {
        return content;
    }

    /** Whether there is room for one more item in a list, with these texts; if so, it is taken. */
    boolean takes(ArrayNode list, String... texts) {
        int more = AROUND;
        for (String text : texts) {
            more += text.getBytes(StandardCharsets.UTF_8).length + text.length() / 8;
        }
        if (list.size() >= ITEMS || bytes + more > Limits.DOCUMENT_BYTES) {
            return false;
        }
        bytes += more;
        return true;
    }

    ArrayNode list(String name) {
        return content.withArray("/" + name);
    }

    /** The document as a bundle holds it. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type.value());
        json.put("slug", slug);
        json.put("language", language);
        json.set("content", withoutEmpty(content));
        return json;
    }

    /** Lists and objects with nothing in them are left out, but the sources, which have to be there. */
    private static ObjectNode withoutEmpty(ObjectNode content) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        content.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (!value.isContainerNode()
                    || !value.isEmpty()
                    || property.getKey().equals("sources")) {
                rest.set(property.getKey(), value);
            }
        });
        return rest;
    }
}
