package healthcontent.release.plan;

import healthcontent.database.Sql;
import healthcontent.release.bundle.ReadDocument;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The content that a release publishes, as it stands in the temporary table {@code submitted (type text, slug text,
 * language text, content jsonb, content_digest text)}, so that comparing and writing it takes a fixed number of
 * set-based statements. To have one of these is to have the table, until the end of the transaction; it is created here
 * and nowhere else.
 */
public final class StagedContent {

    private static final String CREATE = """
            create temporary table submitted (
                type text, slug text, language text, content jsonb, content_digest text,
                primary key (type, slug, language)
            ) on commit drop""";

    private static final String SUBMIT = "insert into submitted values (?, ?, ?, ?::jsonb, ?) on conflict do nothing";

    private static final String SUBMIT_STORED = """
            insert into submitted
            select type, slug, language, content, content_digest
            from release_document
            where release_id = ? and content is not null""";

    private static final String ANALYZE = "analyze submitted";

    private final Sql sql;

    private StagedContent(Sql sql) {
        this.sql = sql;
    }

    /**
     * Stages documents one after another while they are read, except for those that are not well-formed or are known to
     * be live as they are.
     */
    public static StagedContent of(Stream<ReadDocument> documents, Sql sql) throws SQLException {
        sql.update(CREATE);
        sql.batch(SUBMIT, documents.filter(ReadDocument::isToBeStored).map(document -> new Object[] {
            document.id().type().value(),
            document.id().slug(),
            document.id().language(),
            document.content().toString(),
            document.digest().orElse(null)
        }));
        sql.update(ANALYZE);
        return new StagedContent(sql);
    }

    /** Stages the documents of a release that was planned before. */
    public static StagedContent of(UUID release, Sql sql) throws SQLException {
        sql.update(CREATE);
        sql.update(SUBMIT_STORED, release);
        sql.update(ANALYZE);
        return new StagedContent(sql);
    }

    /** The connection on which the table exists, for statements that read it. */
    public Sql sql() {
        return sql;
    }
}
