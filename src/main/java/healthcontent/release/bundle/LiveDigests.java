package healthcontent.release.bundle;

import healthcontent.database.Sql;
import healthcontent.document.DocumentId;
import healthcontent.document.Documents;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content of live documents in short, so that what is sent again as it stands live is recognised. */
public final class LiveDigests {

    /** For content that is compared with nothing. */
    public static final LiveDigests NONE = new LiveDigests(Map.of());

    private static final String DIGESTS = """
            select d.type, d.slug, d.language, d.revision, d.content_digest
            from unnest(?, ?, ?) as named (type, slug, language)
            join document d using (type, slug, language)
            where d.content_digest is not null""";

    private final Map<DocumentId, Entry> entries;

    private LiveDigests(Map<DocumentId, Entry> entries) {
        this.entries = entries;
    }

    /** A live revision and the digest of its content. */
    private record Entry(int revision, String digest) {}

    /** Reads those of some documents. */
    public static LiveDigests read(List<DocumentId> ids, Sql sql) throws SQLException {
        Map<DocumentId, Entry> entries = new HashMap<>();
        sql.each(
                DIGESTS,
                row -> entries.put(
                        Documents.id(row), new Entry(row.getInt("revision"), row.getString("content_digest"))),
                Sql.column(ids, id -> id.type().value()),
                Sql.column(ids, DocumentId::slug),
                Sql.column(ids, DocumentId::language));
        return new LiveDigests(entries);
    }

    /** The live revision of a document, if it was published with the content of this digest. */
    Optional<Integer> revision(DocumentId id, String digest) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.digest().equals(digest))
                .map(Entry::revision);
    }
}
