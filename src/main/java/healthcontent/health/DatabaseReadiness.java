package healthcontent.health;

import healthcontent.database.DatabaseState;
import healthcontent.notification.ContentChanges;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
    private static final String READ_ONLY = "read-only";
    private static final String INCOMPLETE = "incomplete";
    private static final String UNREACHABLE = "unreachable";
    private static final String UNKNOWN = "unknown";
    private static final String MIGRATING = "migrating";

    /** Whatever a database can be found to be, the state that is well first. */
    static final List<String> STATES = List.of(OK, MIGRATING, READ_ONLY, INCOMPLETE, UNREACHABLE, UNKNOWN);

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
                .status(isReady())
                .withData("database", found)
                .withData("degraded", isDegraded(found))
                .withData("since", since(found).toString())
                .withData("lookedSecondsAgo", state.age().toSeconds())
                .withData("confirmedSecondsAgo", changes.age().toSeconds())
                .build();
    }

    boolean isReady() {
        return state.ready();
    }

    static boolean isDegraded(String found) {
        return !found.equals(OK);
    }

    /** A database that froze is noticed by the connection that listens, long before by the others. */
    String found() {
        boolean lookedLately = state.age().compareTo(lately) <= 0;
        if (state.migrating().isSo()) {
            return MIGRATING;
        }
        if (!state.whole().isSo()) {
            return INCOMPLETE;
        }
        if (!changes.away().isZero() || (lookedLately && !state.answering().isSo())) {
            return UNREACHABLE;
        }
        if (!lookedLately) {
            return UNKNOWN;
        }
        return state.writable().isSo() ? OK : READ_ONLY;
    }

    Instant since(String found) {
        return switch (found) {
            case MIGRATING -> state.migrating().since();
            case INCOMPLETE -> state.whole().since();
            case READ_ONLY -> state.writable().since();
            case UNKNOWN -> clock.instant().minus(state.age());
            case UNREACHABLE ->
                state.answering().isSo()
                        ? clock.instant().minus(changes.away())
                        : state.answering().since();
            default ->
                Stream.of(state.answering(), state.whole(), state.writable())
                        .map(DatabaseState.Since::since)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        };
    }
}
