package healthcontent.telemetry;

import healthcontent.problem.ProblemCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the content holds, and whether this replica knows all of it. */
@Startup
@Singleton
class ContentMetrics {

    private static final double MILLIS = 1_000;

    private final MultiGauge live;
    private final MultiGauge withdrawn;
    private final MultiGauge unreviewed;
    private final MultiGauge overdue;

    ContentMetrics(MeterRegistry registry, ContentWatch watch) {
        live = documents(registry, "live", "Documents that are live");
        withdrawn = documents(registry, "withdrawn", "Documents that were withdrawn");
        unreviewed = documents(
                registry,
                "unreviewed",
                "Documents that are live, in a language served, and that no clinician reviewed");
        overdue = documents(
                registry,
                "review.overdue",
                "Documents that are live, in a language served, and were to be reviewed again by a day that has"
                        + " passed");
        Gauge.builder("health_content.documents.counted.timestamp", watch, ContentMetrics::countedAt)
                .baseUnit("seconds")
                .description("When the documents were counted, in seconds since 1970; 0 until they were")
                .register(registry);
        Gauge.builder("health_content.feed.known.seq", watch, ContentWatch::knownSeq)
                .description("The newest change that this replica knows of, as its position in the change feed")
                .register(registry);
        Gauge.builder("health_content.feed.database.seq", watch, ContentWatch::databaseSeq)
                .description("The newest change in the database, as its position in the change feed")
                .register(registry);
        Gauge.builder("health_content.feed.lag", watch, content -> content.lag().toMillis() / MILLIS)
                .baseUnit("seconds")
                .description("For how long a change has been in the database that this replica does not know of")
                .register(registry);
        ProblemCounts.begin();
        watch.whenCounted(this::show);
    }

    private static MultiGauge documents(MeterRegistry registry, String which, String description) {
        return MultiGauge.builder("health_content.documents." + which)
                .description(description)
                .register(registry);
    }

    private static double countedAt(ContentWatch watch) {
        return watch.counted()
                .map(counted -> counted.at().toEpochMilli() / MILLIS)
                .orElse(0.0);
    }

    private void show(List<DocumentCount> counts) {
        show(live, counts, DocumentCount::live);
        show(withdrawn, counts, DocumentCount::withdrawn);
        show(unreviewed, counts, DocumentCount::unreviewed);
        show(overdue, counts, DocumentCount::overdue);
    }

    private static void show(MultiGauge gauge, List<DocumentCount> counts, ToLongFunction<DocumentCount> which) {
        gauge.register(
                counts.stream()
                        .map(count -> MultiGauge.Row.of(
                                Tags.of("type", count.type(), "language", count.language()), which.applyAsLong(count)))
                        .toList(),
                true);
    }
}
