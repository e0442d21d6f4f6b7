package healthcontent.database;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down until content could be served for the first time, then up for good: a database that is away takes no replica out
 * of service, since that would help nobody. It is reported as data instead.
 */
@Readiness
class DatabaseReadiness implements HealthCheck {

    private final DatabaseState state;

    DatabaseReadiness(DatabaseState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        DatabaseState.Reach reach = state.reach();
        return HealthCheckResponse.named("database")
                .status(state.ready())
                .withData("database", reach.answers() ? "ok" : "unreachable")
                .withData("degraded", !reach.answers())
                .withData("since", reach.since().toString())
                .build();
    }
}
