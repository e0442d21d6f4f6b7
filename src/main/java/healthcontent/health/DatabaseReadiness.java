package healthcontent.health;

import healthcontent.database.DatabaseState;
import healthcontent.notification.ContentChanges;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down until content could be served for the first time, then up for good: a database that is away takes no replica out
 * of service, since no other replica could do better. It is reported as data instead.
 */
@Readiness
public class DatabaseReadiness implements HealthCheck {

    private final DatabaseState state;
    private final ContentChanges changes;
    private final Clock clock;

    public DatabaseReadiness(DatabaseState state, ContentChanges changes, Clock clock) {
        this.state = state;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        DatabaseState.Reach reach = reach();
        return HealthCheckResponse.named("database")
                .status(state.ready())
                .withData("database", reach.answers() ? "ok" : "unreachable")
                .withData("degraded", !reach.answers())
                .withData("since", reach.since().toString())
                .build();
    }

    /** A database that froze is noticed by the connection that listens, long before by the others. */
    private DatabaseState.Reach reach() {
        DatabaseState.Reach reach = state.reach();
        Duration away = changes.away();
        return reach.answers() && !away.isZero()
                ? new DatabaseState.Reach(false, clock.instant().minus(away))
                : reach;
    }
}
