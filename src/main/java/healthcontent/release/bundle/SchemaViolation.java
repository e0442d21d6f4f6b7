package healthcontent.release.bundle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import healthcontent.json.Pointers;
import java.util.Map;
import java.util.Set;

/**
 * A place of a tree that does not satisfy a keyword of its JSON Schema.
 *
 * @param place where, as a JSON Pointer within the tree; for a property that is missing, where it would stand
 * @param keyword the keyword of JSON Schema that the place does not satisfy
 * @param wanted what the keyword demands there
 */
record SchemaViolation(String place, String keyword, JsonNode wanted) {

    /** A value that violates one of these keywords can't be bound to the record's property. */
    private static final Set<String> UNFIT = Set.of("type", "enum", "format");

    /** What replaces an item of the wrong type, by the type demanded, so that the items after it keep their places. */
    private static final Map<String, JsonNode> STAND_INS =
            Map.of("string", JsonNodeFactory.instance.textNode(""), "object", JsonNodeFactory.instance.objectNode());

    static SchemaViolation of(Error error) {
        String place = error.getInstanceLocation().toString();
        boolean ofProperty = error.getProperty() != null
                && Set.of("required", "additionalProperties").contains(error.getKeyword());
        return new SchemaViolation(
                ofProperty ? place + "/" + Pointers.token(error.getProperty()) : place,
                error.getKeyword(),
                error.getSchemaNode());
    }

    /**
     * Whether rules on content must not read the place: they may read a list that is too long, and read no unknown
     * field.
     */
    boolean invalidatesPlace() {
        return !keyword.equals("additionalProperties") && !keyword.equals("maxItems");
    }

    /** Whether the value as a whole is wrong; one that is only too long may hold other errors besides. */
    boolean isOfWholeValue() {
        return !keyword.equals("maxLength");
    }

    /** Removes from a tree what can't be bound to its record. No item of a list changes its place. */
    void mend(JsonNode tree) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object
                && (UNFIT.contains(keyword) || keyword.equals("additionalProperties"))) {
            object.remove(pointer.last().getMatchingProperty());
        }
        if (parent instanceof ArrayNode list && keyword.equals("type")) {
            list.set(pointer.last().getMatchingIndex(), STAND_INS.get(wanted.asText()));
        }
    }
}
