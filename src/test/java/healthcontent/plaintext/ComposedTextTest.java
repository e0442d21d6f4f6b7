package healthcontent.plaintext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedTextTest {

    private static final String ACUTE = "\u0301";

    @Test
    void aCharacterMayHave32MarksAndNoMore() {
        assertFalse(ComposedText.hasMarksBeyondLimit("e" + ACUTE.repeat(32) + "e" + ACUTE.repeat(32)));
        assertTrue(ComposedText.hasMarksBeyondLimit("e" + ACUTE.repeat(33)));
        assertTrue(ComposedText.hasMarksBeyondLimit(ACUTE.repeat(33)), "also on none");
    }

    @Test
    void whatIsWithinTheLimitIsComposedAsUnicodeSays() {
        String text = "e" + ACUTE + " \u212B \u1112\u1161\u11AB a\u0323\u0307";
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), ComposedText.of(text));
    }

    /** The time of putting marks in order grows with the square of how many there are on one character. */
    @Test
    void whatIsPutInOrderHasNoMoreMarksOnOneCharacterThanThat() {
        String composed = ComposedText.of("e" + (ACUTE + "\u0323").repeat(125_000) + "x" + "\u0323".repeat(32));
        assertFalse(ComposedText.hasMarksBeyondLimit(composed));
        assertEquals("\u1EB9" + "\u0323".repeat(15) + ACUTE.repeat(16) + "x" + "\u0323".repeat(32), composed);
    }

    @Test
    void everyCharacterThatIsPutInOrderIsAMark() {
        int[] moved = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .filter(ComposedTextTest::isMovedBehindAnother)
                .filter(character -> !ComposedText.hasMarksBeyondLimit(
                        Character.toString(character).repeat(33)))
                .toArray();
        assertEquals("[]", Arrays.toString(moved));
    }

    /** Behind the mark of the highest class (iota below, 240), or before the one of the lowest (overlay, 1). */
    private static boolean isMovedBehindAnother(int character) {
        String behind = "\u0345" + Character.toString(character);
        String before = Character.toString(character) + "\u0334";
        return isReordered(behind) || isReordered(before);
    }

    private static boolean isReordered(String pair) {
        String decomposed = Normalizer.normalize(pair, Normalizer.Form.NFD);
        String first = Normalizer.normalize(pair.substring(0, pair.offsetByCodePoints(0, 1)), Normalizer.Form.NFD);
        return first.codePointCount(0, first.length()) == 1 && !decomposed.startsWith(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "e\u0301", "\u0301\u0323", "x", "\uD834\uDD65", "\uD800"})
    void twiceTheTextIsTwiceTheWork(String part) {
        assertTrue(looks(part.repeat(20_000)) <= 2.1 * looks(part.repeat(10_000)));
    }

    private static long looks(String text) {
        CountedText counted = new CountedText(text);
        ComposedText.hasMarksBeyondLimit(counted);
        ComposedText.withoutMarksBeyondLimit(counted);
        return counted.looks();
    }

    @Test
    void aTextIsSurelyLongerOnlyWhereItsComposedFormIs() {
        String fourAtOnce = "\u03B1\u0313\u0301\u0345"; // composed: one
        assertEquals(1, ComposedText.of(fourAtOnce).length());
        assertFalse(ComposedText.isSurelyLonger(fourAtOnce.repeat(4_000), 4_000));
        assertFalse(ComposedText.isSurelyLonger("😀".repeat(16_000), 4_000));
        assertTrue(ComposedText.isSurelyLonger("x".repeat(32_008), 4_000));
    }
}
