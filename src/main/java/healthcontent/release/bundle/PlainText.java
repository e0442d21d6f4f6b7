package healthcontent.release.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.json.Pointers;
import healthcontent.limit.Limits;
import healthcontent.plaintext.Characters;
import healthcontent.plaintext.ComposedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content is plain text. Every string of a document is looked at: markup is refused, not removed, because removing it
 * may change what a sentence says; characters that hide or reorder text are refused, and spaces around it; what remains
 * is normalised to NFC, so that equal texts are equal bytes. Numbers are of a size that every database and client can
 * hold.
 */
public final class PlainText {

    /**
     * Names of characters that HTML also knows without a semicolon, whatever follows: no word begins like them. In
     * {@code ni&ntildeo} a reader of HTML sees one character, in {@code R&D} three.
     */
    private static final String NAMES = "lt|gt|nbsp|[AEIOUYaeiouy]acute|[AEIOUaeiou](?:circ|grave)|[AEIOUaeiouy]uml"
            + "|[ANOano]tilde|[Aa]ring|[Cc]cedil|AElig|aelig|[Oo]slash|szlig|iexcl|iquest|[lr]aquo|brvbar|plusmn|middot"
            + "|frac(?:12|14|34)|sup[123]|ord[fm]";

    /** The others, like which words begin: characters only where no word goes on. */
    private static final String NAMES_LIKE_WORDS =
            "amp|AMP|LT|GT|quot|QUOT|copy|COPY|reg|REG|acute|cedil|cent|curren|deg"
                    + "|divide|eth|ETH|macr|micro|not|para|pound|sect|shy|thorn|THORN|times|uml|yen";

    /**
     * Tags, comments, character references; links and strong emphasis of Markdown. No character reference has a name of
     * one letter.
     */
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]|&#(?:[0-9]|[xX][0-9a-fA-F])"
            + "|&[a-zA-Z][a-zA-Z0-9]{1,31};|&(?:" + NAMES + ")|&(?:" + NAMES_LIKE_WORDS + ")(?![\\p{L}\\p{N}])"
            + "|\\]\\(|\\*\\*");

    /** Underscores emphasise only from the beginning of a word to the end of one; others are a blank to fill in. */
    private static final Pattern EMPHASIS_BEGINS = Pattern.compile("(?<![\\p{L}\\p{N}_])__++(?=[^\\s_])");

    private static final Pattern EMPHASIS_ENDS = Pattern.compile("(?<=[^\\s_])__++(?![\\p{L}\\p{N}_])");

    /** Characters without one of which there is no markup. */
    private static final String MARKUP_NEEDS = "<&]*_";

    private static final char FIRST_COMBINING = 0x0300;

    private static final int REPLACEMENT = 0xFFFD;

    private static final BigDecimal LIMIT = new BigDecimal("1E+15");
    private static final int MAX_SCALE = 15;

    private final Findings findings;

    PlainText(Findings findings) {
        this.findings = findings;
    }

    /**
     * The tree with its strings normalised; what is wrong with them goes to the findings. Parts that are normalised
     * already are not copied: a large bundle stands in the memory once.
     */
    @SuppressWarnings("ReferenceEquality") // whether it is the same node is the question
    JsonNode normalised(JsonNode node, String pointer) {
        if (node.isTextual()) {
            String text = normalised(node.textValue(), pointer);
            return text.equals(node.textValue()) ? node : JsonNodeFactory.instance.textNode(text);
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            boolean same = true;
            for (int i = 0; i < node.size(); i++) {
                copy.add(normalised(node.get(i), pointer + "/" + i));
                same &= copy.get(i) == node.get(i);
            }
            return same ? node : copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            boolean same = true;
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                JsonNode value = normalised(property.getValue(), pointer + "/" + Pointers.token(property.getKey()));
                copy.set(property.getKey(), value);
                same &= value == property.getValue();
            }
            return same ? node : copy;
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
     * A text that is longer than any may be is left to its schema, which finds that.
     */
    private String normalised(String raw, String pointer) {
        if (ComposedText.isSurelyLonger(raw, Limits.TEXT)) {
            return raw;
        }
        if (isPlain(raw)) {
            checkEnds(raw, pointer);
            return raw;
        }
        if (ComposedText.hasMarksBeyondLimit(raw)) {
            findings.error(
                    FindingName.TOO_MANY_MARKS,
                    pointer,
                    "A character of the text has more than %d combining marks.".formatted(Limits.MARKS));
        }
        String text = ComposedText.of(raw);
        boolean forbidden = Characters.areForbiddenIn(text);
        if (forbidden) {
            text.codePoints()
                    .filter(Characters::isForbidden)
                    .findFirst()
                    .ifPresent(character -> findings.error(
                            FindingName.FORBIDDEN_CHARACTER,
                            pointer,
                            "The text holds the character U+%04X, which content must not have.".formatted(character)));
        }
        if (isMarkup(text)) {
            findings.error(
                    FindingName.MARKUP, pointer, "The text holds markup; content is plain text, so write it without.");
        }
        String rest = forbidden ? withoutForbidden(text) : text;
        checkEnds(rest, pointer);
        return rest;
    }

    /** Texts are stored as they are sent, so nothing is cut off; a name with a space before it would head its list. */
    private void checkEnds(String text, String pointer) {
        Characters.hiddenAtEndOf(text)
                .ifPresent(character -> findings.error(
                        FindingName.SPACE_AROUND_TEXT,
                        pointer,
                        "The text begins or ends with U+%04X, which shows as nothing; send it without."
                                .formatted(character)));
    }

    /**
     * Whether a text is in order at first sight, as nearly every text is: no character from the first that could
     * combine with another (U+0300) on, none that is forbidden, none that markup needs.
     */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= FIRST_COMBINING
                    || Character.isISOControl(character)
                    || MARKUP_NEEDS.indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text holds markup. */
    public static boolean isMarkup(CharSequence text) {
        return MARKUP.matcher(text).find() || hasEmphasis(text);
    }

    /** Two searches, one after the other: a single pattern would take time that grows with the square of the text. */
    private static boolean hasEmphasis(CharSequence text) {
        Matcher begin = EMPHASIS_BEGINS.matcher(text);
        return begin.find() && EMPHASIS_ENDS.matcher(text).find(begin.end());
    }

    private static String withoutForbidden(String text) {
        return text.codePoints()
                .map(character -> Characters.isForbidden(character) ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
