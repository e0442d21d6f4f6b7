package healthcontent.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES =
            List.of("causes", "comparisons", "conditions", "faqs", "limit", "q", "red-flags", "v1");

    @ParameterizedTest
    @CsvSource({
        "redflags, red-flags",
        "red_flags, red-flags",
        "RedFlags, red-flags",
        "condition, conditions",
        "cnoditions, conditions",
        "compairsons, comparisons",
        "cause, causes",
        "faq, faqs",
        "limt, limit",
        "V1, v1",
        "Q, q",
        "v2, ",
        "r, ",
        "fags, faqs",
        "flu, ",
        "'', ",
        "nothing, ",
    })
    void theNameThatFewestSlipsLeadToIsMeant(String sent, String meant) {
        assertEquals(Optional.ofNullable(meant), Nearest.of(sent, NAMES));
    }

    @ParameterizedTest
    @CsvSource({
        "gout, gout, 0",
        "gout, goutt, 1",
        "gout, got, 1",
        "gout, gaut, 1",
        "gout, guot, 1",
        "gout, gtuo, 2",
        "hypotension, hypertension, 2",
        "'', gout, 4",
    })
    void aSlipIsACharacterTooManyTooFewOrWrongOrTwoThatChangedPlaces(String from, String to, int slips) {
        assertEquals(slips, Nearest.slips(from, to));
        assertEquals(slips, Nearest.slips(to, from));
    }

    @Test
    void whatIsVeryLongIsComparedWithNothing() {
        assertEquals(Optional.empty(), Nearest.of("limit" + "-".repeat(76), NAMES));
        assertEquals(Optional.of("limit"), Nearest.of("limit" + "-".repeat(75), NAMES));
    }
}
