package healthcontent.content;

import static java.util.stream.Collectors.toSet;

import healthcontent.database.Sql;
import healthcontent.document.DocumentType;
import healthcontent.document.Reference;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The documents that projections look at, as they stand in the temporary table {@code touched (type text, slug text)},
 * unique. To have one of these is to have the table, until the end of the transaction; it is created here and nowhere
 * else.
 */
public final class TouchedDocuments {

    private static final String CREATE =
            "create temporary table touched (type text, slug text, primary key (type, slug)) on commit drop";

    private static final String ALL = "insert into touched select distinct type, slug from document";

    private static final String LISTED =
            "insert into touched select distinct type, slug from unnest(?, ?) as changed (type, slug)";

    private static final String ANALYZE = "analyze touched";

    private final Set<DocumentType> types;
    private final Sql sql;

    private TouchedDocuments(Set<DocumentType> types, Sql sql) {
        this.types = types;
        this.sql = sql;
    }

    /** Every document that there is. */
    static TouchedDocuments all(Sql sql) throws SQLException {
        sql.update(CREATE);
        sql.update(ALL);
        sql.update(ANALYZE);
        return new TouchedDocuments(EnumSet.allOf(DocumentType.class), sql);
    }

    /** Some documents, each of which may be listed once for each of its languages. */
    static TouchedDocuments of(List<Reference> documents, Sql sql) throws SQLException {
        sql.update(CREATE);
        sql.update(
                LISTED,
                Sql.column(documents, document -> document.type().value()),
                Sql.column(documents, Reference::slug));
        sql.update(ANALYZE);
        return new TouchedDocuments(documents.stream().map(Reference::type).collect(toSet()), sql);
    }

    /** Of which types they are, or can be. */
    Set<DocumentType> types() {
        return types;
    }

    /** Runs statements that read the table, in their order. */
    void run(List<String> statements) throws SQLException {
        sql.run(statements);
    }
}
