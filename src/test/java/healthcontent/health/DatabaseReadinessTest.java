package healthcontent.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.database.DatabaseState;
import healthcontent.notification.ContentChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseReadinessTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ofNanos(-1);

    private final DatabaseState state = new DatabaseState(Clock.systemUTC());

    @Test
    void aDatabaseThatAnsweredLatelyIsWell() {
        state.saw(true);
        assertEquals("ok", data(LONG).get("database"));
        assertEquals(false, data(LONG).get("degraded"));
    }

    @Test
    void nobodyKnowsOfADatabaseThatAnsweredLongAgo() {
        state.saw(true);
        assertEquals("unknown", data(OVER).get("database"));
        assertEquals(true, data(OVER).get("degraded"));
    }

    @Test
    void aDatabaseThatLacksContentIsNotWellHoweverFastItAnswers() {
        state.saw(true);
        state.sawWhole(false);
        assertEquals("incomplete", data(LONG).get("database"));
        assertEquals(true, data(LONG).get("degraded"));
    }

    private Map<String, Object> data(Duration lately) {
        return new DatabaseReadiness(state, new ContentChanges(), Clock.systemUTC(), lately)
                .call()
                .getData()
                .orElseThrow();
    }
}
