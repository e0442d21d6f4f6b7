package healthcontent.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import healthcontent.database.Sql;
import healthcontent.limit.Limits;
import healthcontent.release.plan.Action;
import healthcontent.release.plan.StoredChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores the plans of releases, document by document, with the content that waits to go live. */
final class PlanStore {

    private static final String KEEP_PLAN = """
            insert into release_document (release_id, position, type, slug, language, pointer, if_revision, content,
                                          content_digest, reason, replacement, action, replaces, feed_position)
            select ?, p.position, p.type, p.slug, p.language, p.pointer, p.if_revision,
                   case when p.action <> 'unchanged' then s.content end, s.content_digest,
                   p.reason, p.replacement, p.action, p.replaces, p.feed_position
            from planned p
            left join submitted s using (type, slug, language)""";

    private static final String UPDATES = """
            select p.type, p.slug, p.language, in_present_form(r.content, d.language, r.at) as live,
                   s.content as submitted
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
                   replaces,
                   case when sum(length(patch::text)) over (order by position) <= ? then patch end as patch
            from release_document
            where release_id = ?
            order by position""";

    private static final String BYTES = """
            select coalesce(sum(octet_length(content::text)), 0) as bytes from release_document where release_id = ?""";

    private static final String COUNTS = """
            select release_id, action, count(*) as documents
            from release_document
            where release_id = any (?::uuid[])
            group by release_id, action""";

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

    PlanStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Stores the plan of a release, with a patch for each update. */
    void keep(UUID release, PlannedRows plan) throws SQLException {
        plan.sql().update(KEEP_PLAN, release);
        sql.batch(
                KEEP_PATCH,
                patches -> plan.sql()
                        .each(
                                UPDATES,
                                row -> patches.add(
                                        JsonDiff.asJson(read(row.getString("live")), read(row.getString("submitted")))
                                                .toString(),
                                        release,
                                        row.getString("type"),
                                        row.getString("slug"),
                                        row.getString("language"))));
    }

    /** How large the content is that waits to go live, as JSON in UTF-8. */
    long bytes(UUID release) throws SQLException {
        long[] bytes = new long[1];
        sql.each(BYTES, row -> bytes[0] = row.getLong("bytes"), release);
        return bytes[0];
    }

    /** Reads the plan of a release, with the content that waits to go live, one change after another. */
    void changes(UUID release, ChangeReader reader) throws SQLException {
        sql.each(CHANGES, row -> reader.read(StoredChange.of(row, this::read)), release);
    }

    /** What to do with one change. */
    interface ChangeReader {
        void read(StoredChange change);
    }

    /** Changes that are read one after another, so that their content is never in the memory as a whole. */
    interface Changes {
        void each(ChangeReader reader) throws SQLException;
    }

    /**
     * The plan of a release, without the content that waits to go live, and with the patches that fit into a response.
     */
    List<StoredChange> changesWithoutContent(UUID release) throws SQLException {
        List<StoredChange> changes = new ArrayList<>();
        sql.each(
                CHANGES_WITHOUT_CONTENT,
                row -> changes.add(StoredChange.of(row, this::read)),
                Limits.PATCHES_CHARACTERS,
                release);
        return changes;
    }

    /** What each of some releases does to how many documents. */
    Map<UUID, ChangeCounts> counts(List<UUID> releases) throws SQLException {
        Map<UUID, Map<Action, Integer>> counts = new HashMap<>();
        releases.forEach(release -> counts.put(release, new EnumMap<>(Action.class)));
        sql.each(
                COUNTS,
                row -> counts.get(row.getObject("release_id", UUID.class))
                        .put(Action.of(row.getString("action")), row.getInt("documents")),
                Sql.column(releases, UUID::toString));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ChangeCounts.of(entry.getValue())));
    }

    /**
     * Keeps the digests of documents that a release being applied left unchanged, so that the next release that sends
     * them recognises them by their digests alone.
     */
    void keepDigests(UUID release) throws SQLException {
        sql.update(KEEP_DIGESTS, release);
    }

    /** Forgets the content of a release that no longer waits to go live. */
    void forgetContent(UUID release) throws SQLException {
        sql.update(FORGET_CONTENT, release);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}
