package healthcontent.content;

import healthcontent.document.DocumentType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Brings live tables in line with the newest revisions. Every release runs the projections that look at what it
 * touched, in order, inside its transaction; each is a fixed number of set-based statements, however large the release.
 *
 * <p>The documents to look at stand in the table of {@link TouchedDocuments}: every slug of which any language was
 * published or withdrawn. For each of them and each row of {@code served_language} the projection leaves what a reader
 * of that language sees (the view {@code visible_document}): the live translation, else the live original, else
 * nothing.
 */
public interface Projection {

    /** What it fills from; projections run in the order of the types, so that what is referred to comes first. */
    DocumentType type();

    /** Whether it reads what others fill, so that it comes after all that do not. */
    default boolean readsLiveTables() {
        return false;
    }

    /** The types of the documents that it looks at; where none of these was touched, it has nothing to do. */
    default Set<DocumentType> looksAt() {
        return Set.of(type());
    }

    /** The statements, in the order in which they run; none has a parameter. */
    List<String> statements();

    /** Fills its tables for the documents that were touched. */
    default void project(TouchedDocuments touched) throws SQLException {
        touched.run(statements());
    }
}
