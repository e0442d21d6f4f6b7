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

    /**
     * The foreign keys of the tables before there was the view. A dump has them last, and in a dump with the view that
     * comes before them, if without its row.
     */
    private static final int FOREIGN_KEYS_BEFORE = 19;

    private static final String IS_RESTORED = """
            select %s
                or to_regclass('restored') is null
                   and (select count(*) from pg_constraint
                         where contype = 'f' and connamespace = current_schema()::regnamespace) >= %d""".formatted(IS_WHOLE, FOREIGN_KEYS_BEFORE);

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
            throw missing();
        }
    }

    private static SQLException missing() {
        return new SQLException("A dump is being restored into the database, or was restored in part", UNDEFINED_TABLE);
    }

    /** The same where no statement failed; the caller is told what is missing, as by one that did. */
    public static DatabaseUnavailable refusal() {
        return new DatabaseUnavailable("Not all of the content is in the database", missing());
    }

    static void require(DataSource database) throws SQLException {
        require(holds("select " + IS_WHOLE, database));
    }

    /** Whether it is whole, also if the dump was made before there was the view, so that it is to be migrated. */
    static boolean isRestored(DataSource database) throws SQLException {
        return holds(IS_RESTORED, database);
    }

    private static boolean holds(String query, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
