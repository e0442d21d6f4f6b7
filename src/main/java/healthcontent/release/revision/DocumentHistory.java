package healthcontent.release.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.Documents;
import healthcontent.document.WithdrawalReason;
import healthcontent.release.ReleaseReference;
import healthcontent.release.ReleaseView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a document said, and says. */
final class DocumentHistory {

    private static final String REVISIONS = """
            select d.type, d.slug, d.language, r.revision, r.op, r.at, r.reason, r.replacement,
                   in_present_form(r.content, d.language, r.at) as content, r.release_id, l.title, l.author, l.applied_by
            from document d
            join document_revision r on r.document_id = d.id
            join release l on l.id = r.release_id
            where d.type = ? and d.slug = ? and d.language = ?""";

    private final Sql sql;
    private final ObjectMapper json;

    DocumentHistory(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<RevisionView> newest(DocumentId id) throws SQLException {
        return one(REVISIONS + " and r.revision = d.revision", id);
    }

    Optional<RevisionView> revision(DocumentId id, int number) throws SQLException {
        return one(REVISIONS + " and r.revision = ?", id, number);
    }

    /** The revision that was the newest one at an instant. */
    Optional<RevisionView> at(DocumentId id, Instant instant) throws SQLException {
        return one(REVISIONS + " and r.at <= ? order by r.revision desc limit 1", id, instant);
    }

    /** The revisions before a number, the newest first, without content. */
    List<RevisionView> before(DocumentId id, int number, int limit) throws SQLException {
        List<RevisionView> revisions = new ArrayList<>();
        sql.each(
                REVISIONS + " and r.revision < ? order by r.revision desc limit ?",
                row -> revisions.add(revision(row, null)),
                id.type().value(),
                id.slug(),
                id.language(),
                number,
                limit);
        return revisions;
    }

    private Optional<RevisionView> one(String query, DocumentId id, Object... more) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(id.type().value(), id.slug(), id.language()));
        values.addAll(List.of(more));
        List<RevisionView> found = new ArrayList<>();
        sql.each(query, row -> found.add(revision(row, content(row))), values.toArray());
        return found.stream().findFirst();
    }

    private static RevisionView revision(ResultSet row, JsonNode content) throws SQLException {
        DocumentId id = Documents.id(row);
        int number = row.getInt("revision");
        UUID release = row.getObject("release_id", UUID.class);
        return new RevisionView(
                id.type(),
                id.slug(),
                id.language(),
                number,
                row.getString("op").equals("published") ? RevisionOp.PUBLISHED : RevisionOp.WITHDRAWN,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new ReleaseReference(
                        release,
                        row.getString("title"),
                        row.getString("author"),
                        row.getString("applied_by"),
                        ReleaseView.path(release)),
                Optional.ofNullable(row.getString("reason"))
                        .flatMap(WithdrawalReason::of)
                        .orElse(null),
                row.getString("replacement"),
                content,
                null,
                null,
                "/v1/sync/documents/%s/%s/revisions/%d?lang=%s"
                        .formatted(id.type().value(), id.slug(), number, id.language()));
    }

    private JsonNode content(ResultSet row) throws SQLException {
        String content = row.getString("content");
        try {
            return content == null ? null : json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}
