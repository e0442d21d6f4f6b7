package healthcontent.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Whether all of the content is in the database. While a dump is restored there are tables without rows, and rows
 * without what belongs to them. A dump fills its materialized views last, so one of them tells when it has been
 * restored as a whole.
 */
public final class WholeDatabase {

    private static final String QUERY = "select relispopulated from pg_class where oid = 'restored'::regclass";

    private static final String UNDEFINED_TABLE = "42P01";

    private WholeDatabase() {}

    /**
     * Checks that no dump is being restored into the database, and that none was restored in part.
     *
     * @throws SQLException otherwise, one for which the database counts as {@link DatabaseUnavailable}
     */
    public static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new SQLException(
                        "A dump is being restored into the database, or was restored in part", UNDEFINED_TABLE);
            }
        }
    }

    static void require(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            require(connection);
        }
    }
}
