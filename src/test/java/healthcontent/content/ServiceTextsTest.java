package healthcontent.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTextsTest {

    private final ServiceTexts texts = new ServiceTexts(new ServiceTextSettings() {
        @Override
        public Map<String, String> emergencyAdvice() {
            return Map.of("en", "Call for help.", "es", "Pida ayuda.");
        }

        @Override
        public Map<String, String> redFlagsNote() {
            return Map.of("en", "None is named.", "es", "No se nombra ninguno.");
        }

        @Override
        public Map<String, String> lookupStatement() {
            return Map.of("en", "Nothing was assessed.", "es", "No se ha valorado nada.");
        }
    });

    @Test
    void eachIsInTheLanguageOfTheReader() {
        assertEquals("Pida ayuda.", texts.emergencyAdvice("es"));
        assertEquals("No se nombra ninguno.", texts.redFlagsNote(List.of(), "es"));
        assertEquals("No se ha valorado nada.", texts.lookupStatement("es"));
    }

    @Test
    void whereThereIsNoneInThatLanguageItIsThereInEnglishAllTheSame() {
        assertEquals("Call for help.", texts.emergencyAdvice("de"));
        assertEquals("None is named.", texts.redFlagsNote(List.of(), "de"));
        assertEquals("Nothing was assessed.", texts.lookupStatement("de"));
    }

    @Test
    void aListWithRedFlagsNeedsNoNote() {
        assertNull(texts.redFlagsNote(List.of("flag"), "en"));
    }
}
