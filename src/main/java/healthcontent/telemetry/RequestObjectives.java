package healthcontent.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Counts requests and releases by how long they took, so that an objective such as "99 % within 100 ms" can be
 * calculated exactly over any time and any number of replicas. Each bound is one more series for each route, method and
 * status that was seen.
 */
@Singleton
class RequestObjectives {

    private static final String REQUESTS = "http.server.requests";
    private static final String RELEASES = "health_content.release.requests";
    private static final double[] REQUEST_BOUNDS = millis(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000);
    private static final double[] RELEASE_BOUNDS = millis(100, 500, 1_000, 5_000, 15_000, 60_000, 300_000);

    @Produces
    @Singleton
    MeterFilter bounds() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return switch (id.getName()) {
                    case REQUESTS -> with(REQUEST_BOUNDS, config);
                    case RELEASES -> with(RELEASE_BOUNDS, config);
                    default -> config;
                };
            }
        };
    }

    private static DistributionStatisticConfig with(double[] bounds, DistributionStatisticConfig config) {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(bounds)
                .build()
                .merge(config);
    }

    /** As Micrometer wants them, in nanoseconds. */
    private static double[] millis(long... bounds) {
        return LongStream.of(bounds)
                .mapToDouble(bound -> Duration.ofMillis(bound).toNanos())
                .toArray();
    }
}
