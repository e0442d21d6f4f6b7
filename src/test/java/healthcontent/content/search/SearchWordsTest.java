package healthcontent.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void theLastWordStandsByItself() {
        assertEquals(Optional.of(new SearchWords("leg cramps at", "nig")), SearchWords.in(" leg-cramps, at nig"));
        assertEquals(Optional.of(new SearchWords("", "leg")), SearchWords.in("leg"));
    }

    @Test
    void aTextWithoutLettersOrDigitsHasNoWords() {
        assertEquals(Optional.empty(), SearchWords.in("':*&|!() %_\\😀"));
        assertEquals(Optional.empty(), SearchWords.in("   "));
    }

    @Test
    void aLetterAndItsAccentAreOneCharacter() {
        assertEquals(Optional.of(new SearchWords("", "pié")), SearchWords.in("pie\u0301"));
    }
}
