package healthcontent.content;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings the live tables of one document type in line with the newest revisions. Every release runs all projections, in
 * order, inside its transaction; each is a fixed number of set-based statements, however large the release.
 *
 * <p>The documents to look at stand in the temporary table {@code touched (type text, slug text)}: every slug of which
 * any language was published or withdrawn. For each of them and each row of {@code served_language} the projection
 * leaves what a reader of that language sees: the live translation, else the live original, else nothing.
 */
public interface Projection {

    /** Position among the projections: what is referred to comes before what refers to it. */
    int order();

    void project(Connection connection) throws SQLException;
}
