package healthcontent.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Facts that were published when their units were words. */
@QuarkusTest
class UnitsAsWordsTest {

    @Inject
    TestContent content;

    @Inject
    ObjectMapper json;

    @Test
    void whatUcumHasAUnitForGetsItAndWhatItHasNoneForStandsInBraces() throws IOException {
        isRead(
                "{'facts': [{'slug': 'a', 'unit': 'percent'}, {'slug': 'b', 'unit': 'Por ciento'}, {'slug': 'c'}]}",
                "{'facts': [{'slug': 'a', 'unit': {'code': '%', 'label': 'percent'}},"
                        + " {'slug': 'b', 'unit': {'code': '%', 'label': 'Por ciento'}}, {'slug': 'c'}]}");
        isRead(
                "{'facts': [{'unit': 'años de vida'}]}",
                "{'facts': [{'unit': {'code': '{a_os_de_vida}', 'label': 'años de vida'}}]}");
    }

    @Test
    void whatHasThePresentFormStaysAsItIs() throws IOException {
        for (String present : new String[] {
            "{'name': 'Heat'}", "{'facts': []}", "{'facts': [{'unit': {'code': 'min', 'label': 'minutes'}}]}"
        }) {
            isRead(present, present);
        }
    }

    @Test
    void redFlagsAndUnitsOfOneDocumentBothGetThePresentForm() throws IOException {
        isRead(
                "{'facts': [{'unit': 'percent'}], 'redFlags': [{'slug': 'f', 'symptom': 'no-such-thing'}]}",
                "{'facts': [{'unit': {'code': '%', 'label': 'percent'}}], 'redFlags': [{'slug': 'f',"
                        + " 'name': 'no such thing', 'match': 'any', 'symptoms': ['no-such-thing']}]}");
    }

    private void isRead(String written, String present) throws IOException {
        String read = content.rows("select in_present_form('" + written.replace('\'', '"') + "', 'en', now())")
                .get(0);
        assertEquals(json.readTree(present.replace('\'', '"')), json.readTree(read));
    }
}
