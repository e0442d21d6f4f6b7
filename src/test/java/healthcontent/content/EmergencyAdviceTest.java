package healthcontent.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmergencyAdviceTest {

    private final EmergencyAdvice advice =
            new EmergencyAdvice(() -> Map.of("en", "Call for help.", "es", "Pida ayuda."));

    @Test
    void itIsInTheLanguageOfTheReader() {
        assertEquals("Pida ayuda.", advice.in("es"));
    }

    @Test
    void whereThereIsNoneInThatLanguageItIsThereInEnglishAllTheSame() {
        assertEquals("Call for help.", advice.in("de"));
    }
}
