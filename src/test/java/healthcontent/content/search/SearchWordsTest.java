package healthcontent.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void theLastWordStandsByItself() {
        assertEquals(
                Optional.of(new SearchWords("leg cramps at", "nig", List.of())), SearchWords.in(" leg-cramps, at nig"));
        assertEquals(Optional.of(new SearchWords("", "leg", List.of())), SearchWords.in("leg"));
    }

    @Test
    void aTextWithoutLettersOrDigitsHasNoWords() {
        assertEquals(Optional.empty(), SearchWords.in("':*&|!() %_\\😀"));
        assertEquals(Optional.empty(), SearchWords.in("   "));
    }

    @Test
    void aLetterAndItsAccentAreOneCharacter() {
        assertEquals(Optional.of(new SearchWords("", "pié", List.of())), SearchWords.in("pie\u0301"));
    }

    @Test
    void eachWordCountsOnceHoweverItIsCapitalised() {
        assertEquals(
                Optional.of(new SearchWords("cramps πόνος", "LEG", List.of())),
                SearchWords.in("Leg cramps CRAMPS πόνος ΠΌΝΟΣ πόνοσ leg LEG"));
    }

    @Test
    void twelveWordsAreUsedAndTheOthersNamed() {
        assertEquals(
                Optional.of(new SearchWords("a b c d e f g h i j k", "n", List.of("l", "m"))),
                SearchWords.in("a b c d e f g h i j A B k l m M n"));
        assertEquals(
                Optional.of(new SearchWords("a b c d e f g h i j k", "l", List.of())),
                SearchWords.in("a b c d e f g h i j k l"));
    }
}
