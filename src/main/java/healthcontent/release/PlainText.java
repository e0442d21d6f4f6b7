package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Content is plain text. Every string of a document is looked at: markup is refused, not removed, because removing it
 * may change what a sentence says; characters that hide or reorder text are refused; what remains is normalised to NFC,
 * so that equal texts are equal bytes. Numbers are of a size that every database and client can hold.
 */
final class PlainText {

    /**
     * Tags, comments, character references; links and strong emphasis of Markdown. No character reference has a name of
     * one letter.
     */
    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!?]|&(#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});|\\]\\(|\\*\\*|__");

    private static final int REPLACEMENT = 0xFFFD;

    private static final BigDecimal LIMIT = new BigDecimal("1E+15");
    private static final int MAX_SCALE = 15;

    private final Findings findings;

    PlainText(Findings findings) {
        this.findings = findings;
    }

    /** A copy of the tree with its strings normalised; what is wrong with them goes to the findings. */
    JsonNode normalised(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(normalised(node.textValue(), pointer));
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            for (int i = 0; i < node.size(); i++) {
                copy.add(normalised(node.get(i), pointer + "/" + i));
            }
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(property -> copy.set(
                            property.getKey(),
                            normalised(property.getValue(), pointer + "/" + Pointers.token(property.getKey()))));
            return copy;
        }
        return node.isNumber() ? figure(node, pointer) : node;
    }

    private JsonNode figure(JsonNode node, String pointer) {
        if (isOfOrdinarySize(node)) {
            return node;
        }
        findings.error(
                FindingName.INVALID_VALUE,
                pointer,
                "A number lies within 10^15 of zero and has at most %d digits after the point.".formatted(MAX_SCALE));
        return JsonNodeFactory.instance.numberNode(0);
    }

    private static boolean isOfOrdinarySize(JsonNode number) {
        if (number.isFloat() || number.isDouble()) {
            return Double.isFinite(number.doubleValue()) && isOfOrdinarySize(BigDecimal.valueOf(number.doubleValue()));
        }
        return isOfOrdinarySize(number.decimalValue());
    }

    private static boolean isOfOrdinarySize(BigDecimal number) {
        return number.scale() <= MAX_SCALE && number.abs().compareTo(LIMIT) < 0;
    }

    /**
     * The text in its composed form, which is what is judged; what is forbidden is replaced, so that nothing meets it.
     */
    private String normalised(String raw, String pointer) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        text.codePoints()
                .filter(PlainText::isForbidden)
                .findFirst()
                .ifPresent(character -> findings.error(
                        FindingName.FORBIDDEN_CHARACTER,
                        pointer,
                        "The text holds the character U+%04X, which content must not have.".formatted(character)));
        if (MARKUP.matcher(text).find()) {
            findings.error(
                    FindingName.MARKUP, pointer, "The text holds markup; content is plain text, so write it without.");
        }
        return text.codePoints()
                .map(character -> isForbidden(character) ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isForbidden(int character) {
        int type = Character.getType(character);
        boolean reordersText = isWithin(character, 0x202A, 0x202E) || isWithin(character, 0x2066, 0x2069);
        boolean isNoncharacter = (character & 0xFFFE) == 0xFFFE || isWithin(character, 0xFDD0, 0xFDEF);
        return type == Character.CONTROL || type == Character.SURROGATE || reordersText || isNoncharacter;
    }

    private static boolean isWithin(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
