package healthcontent.changefeed;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The statement that reads a page of the feed. For each choice of filters there is an index in the order of the feed,
 * so it costs as much as it gives, wherever in the feed it starts and however much a filter leaves out.
 */
final class FeedStatement {

    /** Content is fetched for the rows of the page alone, and only as far as they are read. */
    private static final String CONTENT =
            "(select in_present_form(r.content, d.language, r.at) from document_revision r"
                    + " where r.document_id = d.id and r.revision = d.revision)";

    private FeedStatement() {}

    static String text(FeedFilter filter) {
        return """
            select d.seq, d.type, d.slug, d.language, d.op, d.revision, d.release_id, d.changed_at, d.reason,
                   d.replacement, %s as content
            from (
                select * from document
                where seq > ? and seq <= ?%s%s
                order by seq
                limit ?
            ) d
            order by d.seq""".formatted(
                        filter.withContent() ? CONTENT : "null",
                        filter.type().isPresent() ? " and type = ?" : "",
                        filter.language().isPresent() ? " and language = ?" : "");
    }

    /**
     * Sets the parameters of a statement with that text.
     *
     * @param after the change before the first one wanted
     * @param upTo the last change wanted
     */
    static void bind(PreparedStatement statement, FeedFilter filter, long after, long upTo, int rows)
            throws SQLException {
        int i = 1;
        statement.setLong(i++, after);
        statement.setLong(i++, upTo);
        if (filter.type().isPresent()) {
            statement.setString(i++, filter.type().get().value());
        }
        if (filter.language().isPresent()) {
            statement.setString(i++, filter.language().get());
        }
        statement.setInt(i, rows);
    }
}
