package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.content.Projection;
import healthcontent.language.Languages;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes and withdraws: whatever goes live goes through here, in one transaction, under the apply lock. */
@ApplicationScoped
public class Publisher {

    private static final int TIMEOUT_SECONDS = 600;

    private final AgroalDataSource database;
    private final BundleReader bundles;
    private final List<Projection> projections;
    private final Languages languages;
    private final Clock clock;

    @Inject
    Publisher(
            AgroalDataSource database,
            BundleReader bundles,
            @All List<Projection> projections,
            Languages languages,
            Clock clock) {
        this.database = database;
        this.bundles = bundles;
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::type))
                .toList();
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Publishes a bundle, wholly or not at all.
     *
     * @param bundle as in the JSON Schema {@code bundle.json}
     * @param author who publishes it, for the audit trail
     * @throws BundleRejected with everything that is wrong with it
     * @throws ApplyInProgress if another release takes too long
     */
    public AppliedRelease publish(JsonNode bundle, String author) {
        return inTransaction(connection -> publish(bundle, author, connection));
    }

    /** Publishes a bundle if no release was ever applied in this database; otherwise does nothing. */
    public Optional<AppliedRelease> publishFirst(JsonNode bundle, String author) {
        return inTransaction(connection -> {
            if (hasReleases(new Sql(connection))) {
                return Optional.empty();
            }
            return Optional.of(publish(bundle, author, connection));
        });
    }

    /** Makes the live tables show what readers of the configured languages see. Cheap where nothing has changed. */
    public void settleLanguages() {
        inTransaction(connection -> {
            ServedLanguages.settle(connection, languages, projections);
            return null;
        });
    }

    private AppliedRelease publish(JsonNode tree, String author, Connection connection) throws SQLException {
        Findings findings = new Findings();
        Bundle bundle = bundles.read(tree, findings);
        LiveState live = new LiveStateReader(new Sql(connection)).read(bundle, languages.defaultLanguage());
        Plan plan = Planner.plan(bundle, live);
        BundleCheck.check(new Proposal(bundle, plan, live, new LinkedHashSet<>(languages.served())), findings);
        findings.rejectErrors();
        UUID id = UUID.randomUUID();
        Instant at = nextInstant(new Sql(connection));
        new ReleaseWriter(connection, projections)
                .write(id, bundle.title(), author, at, FeedOrder.of(plan, languages.defaultLanguage()));
        return new AppliedRelease(id, bundle.title(), at, plan.changes(), findings.all());
    }

    /** Now, or just after the last release where the clock went back. PostgreSQL keeps microseconds. */
    private Instant nextInstant(Sql sql) throws SQLException {
        Instant[] next = {clock.instant().truncatedTo(ChronoUnit.MICROS)};
        sql.each("select newest_at from content_state where newest_at is not null", row -> {
            Instant afterLast = row.getTimestamp("newest_at").toInstant().plus(1, ChronoUnit.MICROS);
            next[0] = afterLast.isAfter(next[0]) ? afterLast : next[0];
        });
        return next[0];
    }

    private static boolean hasReleases(Sql sql) throws SQLException {
        boolean[] found = {false};
        sql.each("select 1 from release where status = 'applied' limit 1", row -> found[0] = true);
        return found[0];
    }

    /** Work under the apply lock. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                ApplyLock.take(new Sql(connection));
                return work.on(connection);
            }
        });
    }
}
