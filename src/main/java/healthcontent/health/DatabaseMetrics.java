package healthcontent.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** What readiness reports of the database, as metrics. */
@Startup
@Singleton
class DatabaseMetrics {

    private static final double MILLIS = 1_000;

    private final DatabaseReadiness readiness;

    DatabaseMetrics(MeterRegistry registry, @Readiness DatabaseReadiness readiness) {
        this.readiness = readiness;
        Gauge.builder("health_content.ready", readiness, database -> number(database.isReady()))
                .description("Whether content could once be served since this replica started: 1, else 0")
                .register(registry);
        Gauge.builder("health_content.degraded", this, DatabaseMetrics::degraded)
                .description("Whether the database is anything but well: 1, else 0")
                .register(registry);
        Gauge.builder("health_content.degraded.since.timestamp", this, DatabaseMetrics::degradedSince)
                .baseUnit("seconds")
                .description("Since when the database has been anything but well, in seconds since 1970; 0 while it is")
                .register(registry);
        for (String state : DatabaseReadiness.STATES) {
            Gauge.builder(
                            "health_content.database.state",
                            readiness,
                            database -> number(database.found().equals(state)))
                    .tag("state", state)
                    .description("What the database was found to be lately: 1 for that state, 0 for the others")
                    .register(registry);
        }
    }

    private double degraded() {
        return number(DatabaseReadiness.isDegraded(readiness.found()));
    }

    private double degradedSince() {
        String found = readiness.found();
        return DatabaseReadiness.isDegraded(found) ? readiness.since(found).toEpochMilli() / MILLIS : 0;
    }

    private static double number(boolean isSo) {
        return isSo ? 1 : 0;
    }
}
