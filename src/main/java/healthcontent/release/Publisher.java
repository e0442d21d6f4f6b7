package healthcontent.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.LiveTables;
import healthcontent.database.Sql;
import healthcontent.language.Languages;
import healthcontent.problem.ProblemException;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.SentBundle;
import healthcontent.release.lock.ApplyLock;
import healthcontent.release.lock.ReleaseTransactions;
import healthcontent.release.plan.Plan;
import healthcontent.release.plan.PlanComparison;
import healthcontent.release.plan.StagedChanges;
import healthcontent.release.plan.StagedContent;
import healthcontent.release.plan.StoredChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Publishes and withdraws: every change of what is live is made here, in one transaction, under the apply lock. */
@ApplicationScoped
public class Publisher {

    /** By the clock of the database, which all replicas share; just after the last release where that was set back. */
    private static final String NEXT_INSTANT = """
            select greatest(clock_timestamp(), newest_at + interval '1 microsecond') as next from content_state""";

    private final ReleaseTransactions transactions;
    private final Planning planning;
    private final LiveTables liveTables;
    private final Languages languages;
    private final ObjectMapper json;

    @Inject
    Publisher(
            ReleaseTransactions transactions,
            Planning planning,
            LiveTables liveTables,
            Languages languages,
            ObjectMapper json) {
        this.transactions = transactions;
        this.planning = planning;
        this.liveTables = liveTables;
        this.languages = languages;
        this.json = json;
    }

    /**
     * Plans a bundle and applies it, wholly or not at all.
     *
     * @param bundle as in the JSON Schema {@code bundle.json}
     * @param author who publishes it, for the audit trail
     * @throws BundleRejected with everything that is wrong with it
     * @throws ProblemException if another release takes too long
     */
    public AppliedRelease publish(JsonNode bundle, String author) {
        return transactions.run(connection -> publish(SentBundle.of(bundle), author, connection));
    }

    /** Publishes a bundle if no release was ever applied in this database; otherwise does nothing. */
    public Optional<AppliedRelease> publishFirst(JsonNode bundle, String author) {
        return transactions.run(connection -> {
            ApplyLock.take(new Sql(connection));
            return hasReleases(new Sql(connection))
                    ? Optional.<AppliedRelease>empty()
                    : Optional.of(publish(SentBundle.of(bundle), author, connection));
        });
    }

    /** Makes the live tables show what readers of the configured languages see. Cheap where nothing has changed. */
    public void settleLanguages() {
        transactions.run(connection -> {
            ApplyLock.take(new Sql(connection));
            liveTables.settle(new Sql(connection));
            return null;
        });
    }

    /**
     * The same, within a transaction of the caller's.
     *
     * @throws BundleRejected with everything that is wrong with the bundle
     */
    public AppliedRelease publish(SentBundle sent, String author, Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        ApplyLock.take(sql);
        PlannedRelease release = planning.plan(sent, author, sql);
        store(sql).keep(release, PlannedRows.of(release, languages.defaultLanguage()));
        Instant at = write(release.id(), release.content(), release.plan(), author);
        return new AppliedRelease(
                release.id(), release.bundle().title(), at, release.plan().changes(), release.findings());
    }

    /**
     * Applies a stored plan exactly as it was shown.
     *
     * @throws ProblemException if live content has moved under it
     */
    void apply(StoredRelease release, String author, Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        StagedContent content = StagedContent.of(release.id(), sql);
        Findings findings = new Findings();
        List<StoredChange> planned = new ArrayList<>();
        Plan plan = planning.replan(
                release,
                content,
                reader -> new PlanStore(sql, json).changes(release.id(), change -> {
                    reader.read(change);
                    planned.add(change.withoutContent());
                }),
                findings);
        PlanComparison.rejectMoved(planned, plan, findings, sql);
        write(release.id(), content, plan, author);
    }

    private Instant write(UUID release, StagedContent content, Plan plan, String author) throws SQLException {
        Sql sql = content.sql();
        Instant at = nextInstant(sql);
        StagedChanges changes = StagedChanges.of(plan, languages.defaultLanguage(), sql);
        store(sql).markApplied(release, author, at);
        new ReleaseWriter(content, changes, liveTables).write(release, at);
        return at;
    }

    private static Instant nextInstant(Sql sql) throws SQLException {
        Instant[] next = new Instant[1];
        sql.each(
                NEXT_INSTANT,
                row -> next[0] = row.getObject("next", OffsetDateTime.class).toInstant());
        return Objects.requireNonNull(next[0], "The database was not brought into service");
    }

    private ReleaseStore store(Sql sql) {
        return new ReleaseStore(sql, json);
    }

    private static boolean hasReleases(Sql sql) throws SQLException {
        boolean[] found = {false};
        sql.each("select 1 from release where status = 'applied' limit 1", row -> found[0] = true);
        return found[0];
    }
}
