package healthcontent.content.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final Names NAMES = new Names(List.of(
            "asthma", "gout", "hypertension", "leg-cramps", "leg-pain", "restless-legs-syndrome", "shin-splints"));

    @ParameterizedTest
    @CsvSource({
        "leg-cramps, leg-cramps",
        "leg-cramp, leg-cramps",
        "leg-crampss, leg-cramps",
        "legcramps, leg-cramps",
        "eg-cramps, leg-cramps",
        "elg-cramps, leg-cramps",
        "xeg-cramps, leg-cramps",
        "xleg-cramps, leg-cramps",
        "leg-cramsp, leg-cramps",
        "gouts, gout",
    })
    void aNameIsFoundAfterOneSlipWhereverItIs(String sent, String meant) {
        assertEquals(List.of(meant), NAMES.near(sent));
    }

    /** Words that differ in more are often the opposite of one another, and no slip. */
    @ParameterizedTest
    @CsvSource({"hypotension", "leg-crapms-", "arthritis", "''", "leg"})
    void aNameThatDiffersInMoreIsNotNear(String sent) {
        assertEquals(List.of(), NAMES.near(sent));
    }

    @Test
    void amongThousandsANameIsStillFoundFromEitherEnd() {
        Random random = new Random(7);
        List<String> many = IntStream.range(0, 10_000)
                .mapToObj(i -> Long.toString(random.nextLong() >>> 1, 36))
                .toList();
        Names names = new Names(many);
        for (String name : many.subList(0, 200)) {
            int at = random.nextInt(name.length());
            String slip = name.substring(0, at) + "-" + name.substring(at + 1);
            assertTrue(names.near(slip).contains(name), slip + " for " + name);
        }
    }
}
