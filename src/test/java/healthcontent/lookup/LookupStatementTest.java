package healthcontent.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupStatementTest {

    private final LookupStatement statement =
            new LookupStatement(() -> Map.of("en", "Nothing was assessed.", "es", "No se ha valorado nada."));

    @Test
    void itIsInTheLanguageOfTheReader() {
        assertEquals("No se ha valorado nada.", statement.in("es"));
    }

    @Test
    void whereThereIsNoneInThatLanguageItIsThereInEnglishAllTheSame() {
        assertEquals("Nothing was assessed.", statement.in("de"));
    }
}
