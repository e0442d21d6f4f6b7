package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.site.PublicAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Passages of content in answers: the JSON of {@code /v1}, in which whatever has a revision also has its permalink, so
 * that it can be cited by itself. Without a configured public address that is a path.
 */
@Singleton
class Passages {

    private static final String REVISION = "revision";
    private static final String HREF = "href";
    private static final String PERMALINK = "permalink";

    private final ObjectMapper json;
    private final PublicAddress address;

    @Inject
    Passages(ObjectMapper json, PublicAddress address) {
        this.json = json;
        this.address = address;
    }

    /** The JSON of something that was read. */
    ObjectNode of(Object view) {
        ObjectNode tree = json.valueToTree(view);
        addPermalinks(tree);
        return tree;
    }

    /** The JSON of several things. */
    ArrayNode ofAll(List<?> views) {
        ArrayNode tree = json.valueToTree(views);
        addPermalinks(tree);
        return tree;
    }

    /** The same of a passage that stands at a path of its own without saying so. */
    ObjectNode of(Object view, String path) {
        ObjectNode tree = of(view);
        tree.put(PERMALINK, address.of(path));
        return tree;
    }

    private void addPermalinks(JsonNode tree) {
        tree.forEach(this::addPermalinks);
        if (tree instanceof ObjectNode passage
                && passage.has(REVISION)
                && passage.path(HREF).isTextual()) {
            passage.put(PERMALINK, address.of(passage.path(HREF).textValue()));
        }
    }
}
