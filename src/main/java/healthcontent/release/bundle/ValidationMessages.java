package healthcontent.release.bundle;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The messages of findings on the form of a bundle: plain words instead of those of the validator, with the limit. */
final class ValidationMessages {

    /** Where there is no other message; a test goes through the keywords and patterns of the schemas. */
    static final String OTHER = "Something else belongs here.";

    private static final String NO_ADDRESS =
            "An address (RFC 3986) holds only certain characters, and any other as a percent sign and two digits.";

    /** What texts of a certain form look like, in plain words, by where the schemas define that form. */
    static final Map<String, String> FORMS = Map.ofEntries(
            entry(
                    "/$defs/slug/pattern",
                    "A slug consists of the letters a to z and digits, in words joined by single hyphens."),
            entry(
                    "/$defs/language/pattern",
                    "A language is a tag in its usual spelling, of no more than language, script and region, such as en,"
                            + " es-MX or zh-Hant-TW."),
            entry(
                    "/$defs/date/pattern",
                    "A day is written as year, month and day, such as 2026-03-31, and lies in the years 1900 to 2199."),
            entry("/$defs/date/format", "There is no such day in the calendar."),
            entry(
                    "/$defs/httpsUrl/pattern",
                    "An address begins with https:// and the name of a host, and holds no spaces."),
            entry("/$defs/httpsUrl/format", NO_ADDRESS),
            entry(
                    "/codes/items/properties/system/pattern",
                    "The system of a code is an address that begins with http://, https:// or urn:, goes on after that,"
                            + " and holds no space and no vertical bar."),
            entry("/codes/items/properties/system/format", NO_ADDRESS),
            entry(
                    "/codes/items/properties/code/pattern",
                    "A code holds no vertical bar, no tab and no line break, no space at its ends and no two spaces in a"
                            + " row."));

    /** The types of JSON Schema, in plain words. */
    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "object", "an object",
            "array", "a list",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "null", "null");

    private ValidationMessages() {}

    /** The message for an error of the validator. */
    static String of(FindingName name, Error error) {
        if (name == FindingName.EMPTY_TEXT) {
            return "The text is empty or blank.";
        }
        if (name == FindingName.RED_FLAG_WITHOUT_ACTION) {
            return "A red flag says what to do, and this one has no action that does.";
        }
        if (name == FindingName.PAIR_OF_ONE) {
            return "A condition is not compared with itself.";
        }
        return switch (error.getKeyword()) {
            case "pattern", "format" -> formOf(error);
            case "type" -> typeOf(error);
            case "enum" -> "One of these belongs here: " + choice(error.getSchemaNode()) + ".";
            case "required" -> "The field '" + error.getProperty() + "' is missing.";
            case "additionalProperties", "unevaluatedProperties" ->
                "There is no field '" + error.getProperty() + "' here.";
            case "maxLength" -> sizeOf(error, "A text here has at most %s characters, and this one has %s.");
            case "minItems" -> sizeOf(error, "A list here has at least %s items, and this one has %s.");
            case "maxItems" -> sizeOf(error, "A list here has at most %s items, and this one has %s.");
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

    private static String formOf(Error error) {
        return FORMS.entrySet().stream()
                .filter(form -> error.getSchemaLocation().toString().endsWith(form.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
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
