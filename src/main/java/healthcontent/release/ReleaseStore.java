package healthcontent.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import healthcontent.database.Sql;
import healthcontent.release.bundle.Finding;
import healthcontent.release.lock.ApplyInProgress;
import healthcontent.release.lock.BoundedWait;
import healthcontent.release.plan.Action;
import healthcontent.release.plan.StoredChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps releases and their plans: what was planned, applied and discarded, by whom and when. */
final class ReleaseStore {

    private static final String CREATE_PLANNED = """
            create temporary table planned (
                position integer, type text, slug text, language text, pointer text, if_revision integer,
                reason text, replacement text, action text, replaces integer, feed_position integer
            ) on commit drop""";

    private static final String KEEP_PLAN = """
            insert into release_document (release_id, position, type, slug, language, pointer, if_revision, content,
                                          content_digest, reason, replacement, action, replaces, feed_position)
            select ?, p.position, p.type, p.slug, p.language, p.pointer, p.if_revision,
                   case when p.action <> 'unchanged' then s.content end, s.content_digest,
                   p.reason, p.replacement, p.action, p.replaces, p.feed_position
            from planned p
            left join submitted s using (type, slug, language)""";

    private static final String UPDATES = """
            select p.type, p.slug, p.language, r.content as live, s.content as submitted
            from planned p
            join submitted s using (type, slug, language)
            join document d using (type, slug, language)
            join document_revision r on r.document_id = d.id and r.revision = d.revision
            where p.action = 'update'""";

    private static final String KEEP_PATCH = """
            update release_document set patch = ?::jsonb
            where release_id = ? and type = ? and slug = ? and language = ?""";

    private static final String CHANGES = """
            select position, type, slug, language, pointer, if_revision, content, reason, replacement, action,
                   replaces, patch
            from release_document
            where release_id = ?
            order by position""";

    private static final String CHANGES_WITHOUT_CONTENT = """
            select position, type, slug, language, pointer, if_revision, null as content, reason, replacement, action,
                   replaces, patch
            from release_document
            where release_id = ?
            order by position""";

    private static final String RELEASE = """
            select id, title, status, author, created_at, applied_by, applied_at, discarded_at, findings, rules
            from release where id = ?""";

    /** What others hold, such as those who do the same before a large release, is left to them. */
    private static final String DISCARD_OLD = """
            update release set status = 'discarded', discarded_at = ?
            where id in (select id from release where status = 'planned' and created_at < ? for update skip locked)""";

    private static final String FORGET_CONTENT = """
            update release_document d set content = null, content_digest = null
            from release r
            where r.id = d.release_id and r.status <> 'planned' and d.release_id = ?
              and (d.content is not null or d.content_digest is not null)""";

    private static final String KEEP_DIGESTS = """
            update document d set content_digest = p.content_digest
            from release_document p
            where p.release_id = ? and p.action = 'unchanged' and p.content_digest is not null
              and d.type = p.type and d.slug = p.slug and d.language = p.language and d.revision = p.replaces
              and d.op = 'published'""";

    private final Sql sql;
    private final ObjectMapper json;

    ReleaseStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Stores a release with its plan, as planned. */
    void keep(PlannedRelease release, String defaultLanguage) throws SQLException {
        sql.update(
                """
                insert into release (id, title, status, author, created_at, findings, rules)
                values (?, ?, 'planned', ?, ?, ?::jsonb, ?)""",
                release.id(),
                release.bundle().title(),
                release.author(),
                release.at(),
                write(release.findings()),
                release.rules());
        sql.update(CREATE_PLANNED);
        sql.batch(
                "insert into planned values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                PlanRows.of(release, defaultLanguage).stream());
        sql.update(KEEP_PLAN, release.id());
        keepPatches(release.id());
    }

    private void keepPatches(UUID release) throws SQLException {
        List<Object[]> patches = new ArrayList<>();
        sql.each(
                UPDATES,
                row -> patches.add(new Object[] {
                    JsonDiff.asJson(read(row.getString("live")), read(row.getString("submitted")))
                            .toString(),
                    release,
                    row.getString("type"),
                    row.getString("slug"),
                    row.getString("language")
                }));
        sql.batch(KEEP_PATCH, patches.stream());
    }

    /**
     * The release, locked against others that would apply or discard it.
     *
     * @throws ApplyInProgress if another holds it for too long
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
                select id, title, status, author, created_at, applied_by, applied_at, discarded_at, findings, rules
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

    /** The plan of a release, with the content that waits to go live. */
    List<StoredChange> changes(UUID release) throws SQLException {
        return changes(CHANGES, release);
    }

    /** The plan of a release, without what it may hold of content. */
    List<StoredChange> changesWithoutContent(UUID release) throws SQLException {
        return changes(CHANGES_WITHOUT_CONTENT, release);
    }

    private List<StoredChange> changes(String query, UUID release) throws SQLException {
        List<StoredChange> changes = new ArrayList<>();
        sql.each(query, row -> changes.add(StoredChange.of(row, this::read)), release);
        return changes;
    }

    /** What each of some releases does to how many documents. */
    Map<UUID, ChangeCounts> counts(List<StoredRelease> releases) throws SQLException {
        Map<UUID, Map<Action, Integer>> counts = new HashMap<>();
        releases.forEach(release -> counts.put(release.id(), new EnumMap<>(Action.class)));
        sql.each(
                """
                select release_id, action, count(*) as documents
                from release_document
                where release_id = any (?::uuid[])
                group by release_id, action""",
                row -> counts.get(row.getObject("release_id", UUID.class))
                        .put(Action.of(row.getString("action")), row.getInt("documents")),
                releases.stream().map(release -> release.id().toString()).toList());
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ChangeCounts.of(entry.getValue())));
    }

    /** Marks a release as applied; what it found unchanged by a closer look is recognised without it the next time. */
    void markApplied(UUID release, String author, Instant at) throws SQLException {
        sql.update(
                "update release set status = 'applied', applied_by = ?, applied_at = ? where id = ?",
                author,
                at,
                release);
        sql.update(KEEP_DIGESTS, release);
        sql.update(FORGET_CONTENT, release);
    }

    void markDiscarded(UUID release, Instant at) throws SQLException {
        sql.update("update release set status = 'discarded', discarded_at = ? where id = ?", at, release);
        sql.update(FORGET_CONTENT, release);
    }

    /** Discards what was planned before an instant, and never applied. */
    void discardPlannedBefore(Instant oldest, Instant now) throws SQLException {
        sql.update(DISCARD_OLD, now, oldest);
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

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
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
