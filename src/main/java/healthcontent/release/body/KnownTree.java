package healthcontent.release.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.limit.Limits;
import healthcontent.release.bundle.SourceShape;
import java.io.IOException;
import java.util.Locale;

/**
 * Builds the tree of what the schemas know of a body, and only passes over the rest, within limits on its values that
 * are judged while it is read. A property that no schema knows stands there as null, since its name is all that is told
 * of it; of very many, only as many as a response names.
 */
final class KnownTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int values;
    private int unknown;

    KnownTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The tree of the value that the parser is at. */
    JsonNode read(SourceShape shape) throws IOException {
        JsonToken token = parser.currentToken();
        count(token);
        return switch (token) {
            case START_OBJECT -> object(shape);
            case START_ARRAY -> list(shape);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    /** How many properties that no schema knows were left out. */
    int leftOut() {
        return Math.max(0, unknown - Limits.FINDINGS);
    }

    private JsonNode object(SourceShape shape) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (int number = 1; parser.nextToken() != JsonToken.END_OBJECT; number++) {
            property(number, object, shape);
        }
        return object;
    }

    /** Reads the property that the parser is at, the so manieth of an object. */
    void property(int number, ObjectNode object, SourceShape shape) throws IOException {
        countProperty(number);
        String name = parser.currentName();
        parser.nextToken();
        SourceShape.Property known = shape.property(name).orElse(null);
        if (known != null) {
            object.set(known.name(), read(known.shape()));
        } else {
            passOver();
            if (isWorthNaming(shape)) {
                object.putNull(name);
            }
        }
    }

    /** Whether a property that no schema knows is one of those that a response names. */
    private boolean isWorthNaming(SourceShape shape) {
        return shape.isObject() && ++unknown <= Limits.FINDINGS;
    }

    /** Reads a value just as {@link #read} does, within the same limits, and builds nothing of it. */
    void skip(SourceShape shape) throws IOException {
        JsonToken token = parser.currentToken();
        count(token);
        switch (token) {
            case START_OBJECT -> skipObject(shape);
            case START_ARRAY -> skipList(shape);
            case VALUE_STRING -> parser.streamReadConstraints().validateStringLength(parser.getTextLength());
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> {}
        }
    }

    private void skipObject(SourceShape shape) throws IOException {
        for (int number = 1; parser.nextToken() != JsonToken.END_OBJECT; number++) {
            countProperty(number);
            SourceShape.Property known = shape.property(parser.currentName()).orElse(null);
            parser.nextToken();
            if (known != null) {
                skip(known.shape());
            } else {
                passOver();
                isWorthNaming(shape);
            }
        }
    }

    private void skipList(SourceShape shape) throws IOException {
        SourceShape items = shape.items().orElse(null);
        for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            if (items != null && number < shape.itemsWorthBuilding()) {
                skip(items);
            } else {
                passOver();
            }
        }
    }

    private JsonNode list(SourceShape shape) throws IOException {
        ArrayNode list = NODES.arrayNode();
        SourceShape items = shape.items().orElse(null);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items != null && list.size() < shape.itemsWorthBuilding()) {
                list.add(read(items));
            } else {
                passOver();
            }
        }
        return list;
    }

    private JsonNode wholeNumber() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** Reads a value within the same limits, and builds nothing of it. */
    void passOver() throws IOException {
        int[] properties = new int[Limits.DEPTH + 1];
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            count(token);
            if (token.isStructStart()) {
                properties[++depth] = 0;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME) {
                countProperty(++properties[depth]);
            }
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    void count(JsonToken token) throws StreamConstraintsException {
        if (token.isScalarValue() || token.isStructStart()) {
            check(++values, Limits.VALUES, "The body has more than %,d values");
        }
    }

    static void countProperty(int properties) throws StreamConstraintsException {
        check(properties, Limits.PROPERTIES, "An object has more than %,d properties");
    }

    private static void check(int found, int allowed, String refusal) throws StreamConstraintsException {
        if (found > allowed) {
            throw new StreamConstraintsException(String.format(Locale.ROOT, refusal, allowed));
        }
    }
}
