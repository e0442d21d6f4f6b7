package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.document.DocumentId;
import healthcontent.limit.Limits;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/** A bundle whose JSON is in the memory: one of a single document, or one that the service made. */
record SentTree(JsonNode rest, ArrayNode list, int leftOut) implements SentBundle {

    static SentTree of(JsonNode tree, int leftOut) {
        if (tree.get(DOCUMENTS) instanceof ArrayNode list) {
            ObjectNode rest = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) tree);
            rest.putArray(DOCUMENTS);
            return new SentTree(rest, list, leftOut);
        }
        return new SentTree(tree, JsonNodeFactory.instance.arrayNode(), leftOut);
    }

    @Override
    public int documents() {
        return list.size();
    }

    @Override
    public List<DocumentId> named() {
        return StreamSupport.stream(list.spliterator(), false)
                .limit(Limits.DOCUMENTS)
                .flatMap(entry -> BundleReader.identity(entry).stream())
                .toList();
    }

    @Override
    public Iterator<JsonNode> entries() {
        return list.iterator();
    }
}
