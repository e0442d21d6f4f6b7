package healthcontent.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "HealthContent; hit, hit",
        "HealthContent; hit; ttl=-12; detail=database-away, stale",
        "HealthContent; fwd=uri-miss; collapsed, collapsed",
        "HealthContent; fwd=uri-miss, miss",
        "HealthContent; fwd=uri-miss; stored, miss",
        "HealthContent; fwd=stale; stored, outdated",
        "HealthContent; fwd=bypass, bypass"
    })
    void aTraceSaysInAWordHowAResponseCameAbout(String header, String outcome) {
        assertEquals(Optional.of(outcome), CacheOutcome.of(header));
    }

    @Test
    void itSaysNothingWhereTheCacheHasNoPartInIt() {
        assertEquals(Optional.empty(), CacheOutcome.of(null));
    }
}
