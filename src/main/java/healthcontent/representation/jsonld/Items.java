package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Lists of JSON. */
final class Items {

    private Items() {}

    /** What each item of a list becomes, in their order; nothing where the list is absent. */
    static List<Node> of(JsonNode list, Function<JsonNode, Node> node) {
        return StreamSupport.stream(list.spliterator(), false).map(node).toList();
    }
}
