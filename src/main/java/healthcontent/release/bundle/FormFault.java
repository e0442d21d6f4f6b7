package healthcontent.release.bundle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.util.Map;
import java.util.Set;

/**
 * One thing wrong with the form of a tree, as those see it who read on in that tree.
 *
 * @param place where, as a JSON Pointer within the tree; for a property that is missing, where it would stand
 * @param keyword the keyword of JSON Schema that the place does not satisfy
 * @param wanted what the keyword demands there
 */
record FormFault(String place, String keyword, JsonNode wanted) {

    /** What such faults befall is no value that a record could hold in that property. */
    private static final Set<String> UNFIT = Set.of("type", "enum", "format");

    /** What an item of the wrong type is taken for, so that those after it keep their places. */
    private static final Map<String, JsonNode> STAND_INS =
            Map.of("string", JsonNodeFactory.instance.textNode(""), "object", JsonNodeFactory.instance.objectNode());

    static FormFault of(Error error) {
        String place = error.getInstanceLocation().toString();
        boolean ofProperty = error.getProperty() != null
                && Set.of("required", "additionalProperties").contains(error.getKeyword());
        return new FormFault(
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

    /** Whether something else belongs at the place; of what is only too long, the rest may be wrong besides. */
    boolean isOfWholeValue() {
        return !keyword.equals("maxLength");
    }

    /** Takes away what its record could not hold. No item of a list changes its place. */
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
