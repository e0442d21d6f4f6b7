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

    /**
     * An expression of SQL. The view is looked up in the catalog, so that a statement with this never waits for a
     * restore.
     */
    public static final String IS_WHOLE =
            "coalesce((select relispopulated from pg_class where oid = to_regclass('restored')), false)";

    private static final String UNDEFINED_TABLE = "42P01";

    private WholeDatabase() {}

    /**
     * Refuses a database into which a dump is being restored, or was restored in part.
     *
     * @param whole what {@link #IS_WHOLE} was
     * @throws SQLException one for which the database counts as {@link DatabaseUnavailable}
     */
    public static void require(boolean whole) throws SQLException {
        if (!whole) {
            throw new SQLException(
                    "A dump is being restored into the database, or was restored in part", UNDEFINED_TABLE);
        }
    }

    static void require(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + IS_WHOLE)) {
            row.next();
            require(row.getBoolean(1));
        }
    }
}
