package healthcontent.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestClock;
import healthcontent.database.DatabaseState;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.News;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseReadinessTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ofNanos(-1);
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant THEN = EARLIER.plusSeconds(60);
    private static final Instant LATER = THEN.plusSeconds(60);

    private final TestClock clock = new TestClock();
    private final DatabaseState state = new DatabaseState(clock);
    private final ContentChanges changes = new ContentChanges();

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

    /** It may have become read-only since somebody looked, which the connection that listens does not see. */
    @Test
    void anOldLookIsNoneThoughTheConnectionThatListensHasAnAnswer() {
        state.saw(true);
        News.arrive(News.of(1), changes);
        assertEquals("unknown", data(OVER).get("database"));
        assertEquals("ok", data(LONG).get("database"));
    }

    @Test
    void aLimitIsOneSinceItBegan() {
        clock.set(EARLIER);
        DatabaseState seen = new DatabaseState(clock);
        seen.saw(true);
        assertEquals(EARLIER.toString(), since(seen));
        clock.set(THEN);
        seen.sawWritable(false);
        clock.set(LATER);
        seen.sawWritable(false);
        assertEquals(THEN.toString(), since(seen), "read-only");

        seen.sawWhole(false);
        clock.set(LATER.plusSeconds(1));
        seen.sawWhole(false);
        assertEquals(LATER.toString(), since(seen), "incomplete");

        clock.set(LATER.plusSeconds(2));
        seen.sawWhole(true);
        assertEquals(LATER.toString(), since(seen), "incomplete until it has been migrated");
        seen.noteMigrated();
        seen.sawWritable(true);
        assertEquals(LATER.plusSeconds(2).toString(), since(seen), "ok");
    }

    @Test
    void aDatabaseThatIsBeingMigratedIsNamedAsThat() {
        clock.set(EARLIER);
        DatabaseState seen = new DatabaseState(clock);
        seen.saw(true);
        clock.set(THEN);
        seen.sawMigrating(true);
        assertEquals("migrating", data(seen, LONG).get("database"));
        assertEquals(true, data(seen, LONG).get("degraded"));
        assertEquals(THEN.toString(), since(seen));
        seen.sawMigrating(false);
        assertEquals("ok", data(seen, LONG).get("database"));
    }

    @Test
    void metricsSayWhetherItIsWellAndSinceWhenItIsNot() {
        clock.set(EARLIER);
        state.saw(true);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        DatabaseMetrics metrics = new DatabaseMetrics(registry, new DatabaseReadiness(state, changes, clock, LONG));
        try {
            assertEquals(0, registry.get("health_content.degraded").gauge().value());
            assertEquals(
                    0,
                    registry.get("health_content.degraded.since.timestamp")
                            .gauge()
                            .value());
            assertEquals(1, ofState("ok", registry));

            clock.set(THEN);
            state.sawWritable(false);
            assertEquals(1, registry.get("health_content.degraded").gauge().value());
            assertEquals(
                    (double) THEN.getEpochSecond(),
                    registry.get("health_content.degraded.since.timestamp")
                            .gauge()
                            .value());
            assertEquals(0, ofState("ok", registry));
            assertEquals(1, ofState("read-only", registry));
        } finally {
            Reference.reachabilityFence(metrics); // the registry would let it go
        }
    }

    private static double ofState(String name, SimpleMeterRegistry registry) {
        return registry.get("health_content.database.state")
                .tag("state", name)
                .gauge()
                .value();
    }

    private String since(DatabaseState seen) {
        return (String) data(seen, LONG).get("since");
    }

    private Map<String, Object> data(Duration lately) {
        return data(state, lately);
    }

    private Map<String, Object> data(DatabaseState seen, Duration lately) {
        return new DatabaseReadiness(seen, changes, clock, lately)
                .call()
                .getData()
                .orElseThrow();
    }
}
