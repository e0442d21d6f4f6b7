package healthcontent.release;

import healthcontent.content.LiveTables;
import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.Reference;
import healthcontent.release.plan.Claim;
import healthcontent.release.plan.LocatedReference;
import healthcontent.release.plan.PlannedChange;
import healthcontent.release.plan.StagedChanges;
import healthcontent.release.plan.StagedContent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Makes staged changes live: revisions, the newest state of each document with its position in the change feed, what it
 * refers to and claims, and the live tables. A fixed number of statements, however many documents.
 */
final class ReleaseWriter {

    private static final String NUMBER_DOCUMENTS = """
            insert into document (type, slug, language, revision, op, seq, release_id, changed_at, reason, replacement,
                                  content_digest)
            select c.type, c.slug, c.language, 1, c.op, state.newest_seq + c.position, ?, ?, c.reason, c.replacement,
                   s.content_digest
            from change c
            cross join content_state state
            left join submitted s using (type, slug, language)
            on conflict on constraint document_identity do update
            set revision = document.revision + 1, op = excluded.op, seq = excluded.seq,
                release_id = excluded.release_id, changed_at = excluded.changed_at,
                reason = excluded.reason, replacement = excluded.replacement,
                content_digest = excluded.content_digest""";

    private static final String KEEP_REVISIONS = """
            insert into document_revision (document_id, revision, op, content, release_id, at, reason, replacement)
            select d.id, d.revision, d.op, s.content, d.release_id, d.changed_at, d.reason, d.replacement
            from change c
            join document d using (type, slug, language)
            left join submitted s using (type, slug, language)""";

    private static final String FORGET_REFERENCES = """
            delete from document_reference
            using change c join document d using (type, slug, language)
            where document_id = d.id""";

    private static final String KEEP_REFERENCES = """
            insert into document_reference (document_id, to_type, to_slug)
            select d.id, r.to_type, r.to_slug
            from unnest(?, ?, ?, ?, ?) as r (type, slug, language, to_type, to_slug)
            join document d using (type, slug, language)""";

    private static final String FORGET_CLAIMS = """
            delete from document_claim
            using change c join document d using (type, slug, language)
            where document_id = d.id""";

    private static final String KEEP_CLAIMS = """
            insert into document_claim (claim, language, key, document_id)
            select c.claim, c.claim_language, c.key, d.id
            from unnest(?, ?, ?, ?, ?, ?) as c (type, slug, language, claim, claim_language, key)
            join document d using (type, slug, language)""";

    /** If another version of the service filled the live tables, then no single version has filled all of them now. */
    private static final String ADVANCE = """
            update content_state
            set newest_seq = newest_seq + ?, newest_release = ?, newest_at = ?,
                filled_by = case when filled_by = ? then filled_by end""";

    /** A release that changes nothing has its instant too, and the next one comes later. */
    private static final String KEEP_INSTANT = "update content_state set newest_at = ?";

    /** Each application is another one, also of a release that was applied before the database was restored. */
    private static final String KEEP_POSITION = """
            update release set last_seq = s.newest_seq, application = gen_random_uuid()
            from content_state s where release.id = s.newest_release""";

    private static final String NOTIFY = "select pg_notify('content_changed', newest_seq::text) from content_state";

    private final StagedContent content;
    private final StagedChanges changes;
    private final LiveTables liveTables;

    ReleaseWriter(StagedContent content, StagedChanges changes, LiveTables liveTables) {
        this.content = content;
        this.changes = changes;
        this.liveTables = liveTables;
    }

    /**
     * Makes the staged changes live.
     *
     * @param release the release that they belong to
     * @param at its one instant
     */
    void write(UUID release, Instant at) throws SQLException {
        Sql sql = content.sql();
        List<PlannedChange> changed = changes.inFeedOrder();
        if (changed.isEmpty()) {
            sql.update(KEEP_INSTANT, at);
            return;
        }
        sql.update(NUMBER_DOCUMENTS, release, at);
        sql.update(KEEP_REVISIONS);
        sql.update(FORGET_REFERENCES);
        keepReferences(changed, sql);
        sql.update(FORGET_CLAIMS);
        keepClaims(changed, sql);
        liveTables.fillChanged(
                changed.stream().map(change -> change.id().reference()).toList(), sql);
        sql.update(ADVANCE, changed.size(), release, at, liveTables.filling());
        sql.update(KEEP_POSITION);
        sql.each(NOTIFY, row -> {});
    }

    private static void keepReferences(List<PlannedChange> changed, Sql sql) throws SQLException {
        List<From<Reference>> references = changed.stream()
                .flatMap(change -> change.content().stream()
                        .flatMap(content -> content.references().stream())
                        .map(LocatedReference::to)
                        .distinct()
                        .map(to -> new From<>(change.id(), to)))
                .toList();
        sql.update(
                KEEP_REFERENCES,
                From.types(references),
                From.slugs(references),
                From.languages(references),
                Sql.column(references, reference -> reference.made().type().value()),
                Sql.column(references, reference -> reference.made().slug()));
    }

    private static void keepClaims(List<PlannedChange> changed, Sql sql) throws SQLException {
        List<From<Claim>> claims = changed.stream()
                .flatMap(change -> change.content().stream()
                        .flatMap(content -> content.claims().stream())
                        .map(located -> new From<>(change.id(), located.claim())))
                .toList();
        sql.update(
                KEEP_CLAIMS,
                From.types(claims),
                From.slugs(claims),
                From.languages(claims),
                Sql.column(claims, claim -> claim.made().kind().value()),
                Sql.column(claims, claim -> claim.made().language()),
                Sql.column(claims, claim -> claim.made().key()));
    }

    /** Something that a document makes by its content. */
    private record From<T>(DocumentId document, T made) {

        static <T> List<String> types(List<From<T>> rows) {
            return Sql.column(rows, row -> row.document().type().value());
        }

        static <T> List<String> slugs(List<From<T>> rows) {
            return Sql.column(rows, row -> row.document().slug());
        }

        static <T> List<String> languages(List<From<T>> rows) {
            return Sql.column(rows, row -> row.document().language());
        }
    }
}
