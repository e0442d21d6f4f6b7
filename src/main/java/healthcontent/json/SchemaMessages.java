package healthcontent.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What is wrong with a value that its JSON Schema does not take: in plain words instead of those of the validator, with
 * the limit. What a pattern or a format asks for stands beside it in the schema.
 */
public final class SchemaMessages {

    /** Where there is no other message; a test goes through the keywords and patterns of the schemas. */
    public static final String OTHER = "Something else belongs here.";

    /** The types of JSON Schema, in plain words. */
    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "object", "an object",
            "array", "a list",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "null", "null");

    private SchemaMessages() {}

    /** The message for an error of the validator. */
    public static String of(Error error) {
        return switch (error.getKeyword()) {
            case "pattern", "format" -> error.getMessage();
            case "type" -> typeOf(error);
            case "enum" -> "One of these belongs here: " + choice(error.getSchemaNode()) + ".";
            case "required" -> "The field '" + error.getProperty() + "' is missing.";
            case "additionalProperties", "unevaluatedProperties" ->
                "There is no field '" + error.getProperty() + "' here.";
            case "maxLength" -> sizeOf(error, "A text here has at most %s characters, and this one has %s.");
            case "minItems" -> sizeOf(error, "A list here has at least %s items, and this one has %s.");
            case "maxItems" -> "A list here has at most " + limitOf(error) + " items, and this one has more.";
            case "uniqueItems" -> "A list here has each item once, and this one has the same item twice.";
            case "minimum" -> "A number here is at least " + limitOf(error) + ".";
            case "maximum" -> "A number here is at most " + limitOf(error) + ".";
            case "exclusiveMinimum" -> "A number here is greater than " + limitOf(error) + ".";
            case "exclusiveMaximum" -> "A number here is less than " + limitOf(error) + ".";
            default -> OTHER;
        };
    }

    private static String sizeOf(Error error, String sentence) {
        JsonNode found = error.getInstanceNode();
        String text = found.asText();
        return sentence.formatted(
                limitOf(error), found.isTextual() ? text.codePointCount(0, text.length()) : found.size());
    }

    private static String limitOf(Error error) {
        return error.getSchemaNode().asText();
    }

    private static String typeOf(Error error) {
        String wanted = TYPES.get(error.getSchemaNode().asText());
        JsonNode found = error.getInstanceNode();
        if (wanted == null || found == null) {
            return OTHER;
        }
        String capital = wanted.substring(0, 1).toUpperCase(Locale.ROOT) + wanted.substring(1);
        return capital + " belongs here"
                + (found.isNumber() && wanted.equals(TYPES.get("integer"))
                        ? ", without a point or an exponent."
                        : ", and not " + TYPES.get(found.getNodeType().name().toLowerCase(Locale.ROOT)) + ".");
    }

    private static String choice(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
