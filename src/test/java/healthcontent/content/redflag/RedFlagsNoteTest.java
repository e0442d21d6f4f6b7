package healthcontent.content.redflag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedFlagsNoteTest {

    private final RedFlagsNote note =
            new RedFlagsNote(() -> Map.of("en", "None is named.", "es", "No se nombra ninguno."));

    @Test
    void anEmptyListIsExplainedInTheLanguageOfTheReader() {
        assertEquals("No se nombra ninguno.", note.on(List.of(), "es"));
    }

    @Test
    void whereThereIsNoTextInThatLanguageItIsThereInEnglishAllTheSame() {
        assertEquals("None is named.", note.on(List.of(), "de"));
    }

    @Test
    void aListWithRedFlagsNeedsNoNote() {
        assertNull(note.on(List.of("flag"), "en"));
    }
}
