package healthcontent.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final List<Meaning> CRAMP =
            List.of(new Meaning(Set.of("cramp", "cramps"), 0.5), new Meaning(Set.of("night"), 0.3));

    @Test
    void theTextWithMostOfTheWordsIsShown() {
        assertEquals(
                "[Cramps] at [night].", excerpt("Nothing.\nA cramp.\nCramps at night.\nNight cramp and more.", CRAMP));
    }

    @Test
    void aWordThatComesOftenCountsOnce() {
        assertEquals("[Cramps] at [night].", excerpt("Cramp, cramp, cramp.\nCramps at night.", CRAMP));
    }

    @Test
    void aPartOfAWordIsNoMatch() {
        assertEquals("Overnight crampons.", excerpt("Overnight crampons.", CRAMP));
    }

    @Test
    void capitalsAndAccentsDoNotMatter() {
        assertEquals("[CRÁMPS]!", excerpt("CRÁMPS!", CRAMP));
    }

    @Test
    void aLongTextIsCutBetweenWordsAndSaysSo() {
        String long_ = "word ".repeat(100) + "cramp " + "after ".repeat(100);
        String excerpt = excerpt(long_.strip(), CRAMP);
        assertTrue(excerpt.startsWith("… word "), excerpt);
        assertTrue(excerpt.endsWith("after …"), excerpt);
        assertTrue(excerpt.contains(" [cramp] "), excerpt);
        assertTrue(excerpt.length() < 260, excerpt);
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        String excerpt = excerpt("🦵".repeat(400), CRAMP);
        assertEquals(
                excerpt.codePointCount(0, excerpt.length()),
                new String(
                                excerpt.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .codePoints()
                        .count());
        assertTrue(excerpt.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), excerpt);
    }

    @Test
    void whereNoTextHasTheWordsTheFirstIsShown() {
        assertEquals("First.", excerpt("First.\nSecond.", CRAMP));
        assertEquals(List.of(), Excerpt.of("", CRAMP));
    }

    private static String excerpt(String texts, List<Meaning> meanings) {
        return Excerpt.of(texts, meanings).stream()
                .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
