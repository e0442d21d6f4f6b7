package healthcontent.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.database.Sql;
import healthcontent.problem.ProblemException;
import healthcontent.release.bundle.Finding;
import healthcontent.release.lock.BoundedWait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores releases: what was planned, applied and discarded, by whom and when, by the clock of the database. */
final class ReleaseStore {

    private static final String RELEASE = """
            select id, title, status, author, created_at, applied_by, applied_at, discarded_at, findings,
                   findings_not_shown, rules
            from release where id = ?""";

    /** Rows that another transaction has locked are left to that one, which may be discarding them too. */
    private static final String DISCARD_OLD = """
            update release set status = 'discarded', discarded_at = clock_timestamp()
            where id in (
                select id from release
                where status = 'planned' and created_at < now() - ?::interval
                for update skip locked)""";

    private final Sql sql;
    private final ObjectMapper json;
    private final PlanStore plans;

    ReleaseStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
        this.plans = new PlanStore(sql, json);
    }

    /** Stores a release as planned, with its plan. */
    void keep(PlannedRelease release, PlannedRows plan) throws SQLException {
        sql.update(
                """
                insert into release (id, title, status, author, created_at, findings, findings_not_shown, rules)
                values (?, ?, 'planned', ?, clock_timestamp(), ?::jsonb, ?, ?)""",
                release.id(),
                release.bundle().title(),
                release.author(),
                write(release.findings().shown()),
                release.findings().notShown(),
                release.rules());
        plans.keep(release.id(), plan);
    }

    /**
     * The release, locked against others that would apply or discard it.
     *
     * @throws ProblemException if another holds it for too long
     */
    Optional<StoredRelease> lock(UUID id) throws SQLException {
        return BoundedWait.take(sql, () -> find(RELEASE + " for update", id));
    }

    Optional<StoredRelease> find(UUID id) throws SQLException {
        return find(RELEASE, id);
    }

    private Optional<StoredRelease> find(String query, UUID id) throws SQLException {
        List<StoredRelease> found = new ArrayList<>();
        sql.each(query, row -> found.add(release(row)), id);
        return found.stream().findFirst();
    }

    /** The newest releases before a place in the list, which is sorted by planning, newest first. */
    List<StoredRelease> list(Optional<ReleaseStatus> status, Optional<StoredRelease.Place> after, int limit)
            throws SQLException {
        List<StoredRelease> releases = new ArrayList<>();
        sql.each(
                """
                select id, title, status, author, created_at, applied_by, applied_at, discarded_at, findings,
                       findings_not_shown, rules
                from release
                where (created_at < ? or created_at = ? and id > ?) and status = any (?)
                order by created_at desc, id
                limit ?""",
                row -> releases.add(release(row)),
                after.map(StoredRelease.Place::plannedAt).orElse(StoredRelease.Place.NEWEST),
                after.map(StoredRelease.Place::plannedAt).orElse(StoredRelease.Place.NEWEST),
                after.map(StoredRelease.Place::id).orElse(new UUID(0, 0)),
                status.map(ReleaseStatus::value).map(List::of).orElse(List.of("planned", "applied", "discarded")),
                limit);
        return releases;
    }

    /** Marks a release as applied. */
    void markApplied(UUID release, String author, Instant at) throws SQLException {
        sql.update(
                "update release set status = 'applied', applied_by = ?, applied_at = ? where id = ?",
                author,
                at,
                release);
        plans.keepDigests(release);
        plans.forgetContent(release);
    }

    void markDiscarded(UUID release) throws SQLException {
        sql.update("update release set status = 'discarded', discarded_at = clock_timestamp() where id = ?", release);
        plans.forgetContent(release);
    }

    /** Discards what was planned longer ago than this, and never applied. */
    void discardPlannedLongerThan(Duration age) throws SQLException {
        sql.update(DISCARD_OLD, age.toString());
    }

    private StoredRelease release(ResultSet row) throws SQLException {
        return new StoredRelease(
                row.getObject("id", UUID.class),
                row.getString("title"),
                ReleaseStatus.of(row.getString("status")),
                row.getString("author"),
                instant(row, "created_at").orElseThrow(),
                Optional.ofNullable(row.getString("applied_by")),
                instant(row, "applied_at"),
                instant(row, "discarded_at"),
                findings(row.getString("findings")),
                row.getInt("findings_not_shown"),
                Optional.ofNullable(row.getString("rules")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private List<Finding> findings(String text) {
        try {
            return List.of(json.readValue(text, Finding[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored findings can't be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
