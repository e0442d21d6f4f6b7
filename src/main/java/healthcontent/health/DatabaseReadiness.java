package healthcontent.health;

import healthcontent.database.DatabaseState;
import healthcontent.notification.ContentChanges;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down until content could be served for the first time, then up for good: a database that is away takes no replica out
 * of service, since no other replica could do better. It is reported as data instead, as it was found lately; what was
 * found longer ago counts for nothing.
 */
@Readiness
public class DatabaseReadiness implements HealthCheck {

    private static final String OK = "ok";

    /** For how long it counts what the database was found to be. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    private final DatabaseState state;
    private final ContentChanges changes;
    private final Clock clock;
    private final Duration lately;

    @Inject
    public DatabaseReadiness(DatabaseState state, ContentChanges changes, Clock clock) {
        this(state, changes, clock, LATELY);
    }

    DatabaseReadiness(DatabaseState state, ContentChanges changes, Clock clock, Duration lately) {
        this.state = state;
        this.changes = changes;
        this.clock = clock;
        this.lately = lately;
    }

    @Override
    public HealthCheckResponse call() {
        String found = found();
        return HealthCheckResponse.named("database")
                .status(state.ready())
                .withData("database", found)
                .withData("degraded", !found.equals(OK))
                .withData("since", since(found).toString())
                .withData("lookedSecondsAgo", state.age().toSeconds())
                .withData("confirmedSecondsAgo", changes.age().toSeconds())
                .build();
    }

    /** A database that froze is noticed by the connection that listens, long before by the others. */
    private String found() {
        boolean lookedLately = state.age().compareTo(lately) <= 0;
        if (!state.isWhole()) {
            return "incomplete";
        }
        if (!changes.away().isZero() || (lookedLately && !state.reach().answers())) {
            return "unreachable";
        }
        if (!lookedLately && !changes.confirmed()) {
            return "unknown";
        }
        return state.isWritable() ? OK : "read-only";
    }

    private Instant since(String found) {
        Duration away = changes.away();
        if (found.equals("unknown")) {
            return clock.instant().minus(state.age());
        }
        return state.reach().answers() && !away.isZero()
                ? clock.instant().minus(away)
                : state.reach().since();
    }
}
