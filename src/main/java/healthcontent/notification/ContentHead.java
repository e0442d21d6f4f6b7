package healthcontent.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The newest change of the content in the database.
 *
 * @param seq position of the newest change in the change feed; 0 before the first
 * @param release what made that change, or null before the first. It tells two databases apart that have come equally
 *     far, such as one before and after it was restored from a backup
 */
public record ContentHead(long seq, UUID release) {

    private static final String QUERY =
            "select newest_seq, newest_release, pg_is_in_recovery() as standby from content_state";

    /**
     * The head, as this connection sees it.
     *
     * @throws SQLException also where the database is a standby, which may be behind
     */
    public static ContentHead in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            if (!row.next()) {
                return new ContentHead(0, null);
            }
            if (row.getBoolean("standby")) {
                throw new SQLException("The database has become a standby", "25006");
            }
            return new ContentHead(row.getLong("newest_seq"), row.getObject("newest_release", UUID.class));
        }
    }
}
