package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The resources of a bundle while it is written. */
final class Resources {

    private final ArrayNode entries;

    Resources(ArrayNode entries) {
        this.entries = entries;
    }

    /** Adds a resource of which nothing is said yet. */
    ObjectNode add(String type, String urn) {
        return entries.addObject().put("fullUrl", urn).putObject("resource").put("resourceType", type);
    }

    /** What refers to the resource of this name in the same bundle. */
    static ObjectNode reference(String urn) {
        return JsonNodeFactory.instance.objectNode().put("reference", urn);
    }
}
