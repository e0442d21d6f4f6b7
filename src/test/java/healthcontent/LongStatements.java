package healthcontent;

import static org.awaitility.Awaitility.await;

import healthcontent.load.LongWork;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lets statements take any time while this is open, for tests in which reads wait for a lock as long as is needed. */
public final class LongStatements implements AutoCloseable {

    private final AgroalDataSource database;

    private LongStatements(AgroalDataSource database, boolean driverToo) {
        this.database = database;
        LongWork.allow(driverToo);
    }

    /** Every connection that the pool may have is told so, and the driver. */
    public static LongStatements allowedIn(AgroalDataSource database) {
        return new LongStatements(unbounded(database), true);
    }

    /** Every session is told so, but not the driver: as behind a pooler that gives each transaction another session. */
    public static LongStatements allowedInSessionsOf(AgroalDataSource database) {
        return new LongStatements(unbounded(database), false);
    }

    /**
     * Asks all connections until none is new, as the pool may still be making others for a test before, or may not come
     * to make them in time on a busy machine.
     */
    private static AgroalDataSource unbounded(AgroalDataSource database) {
        await().ignoreExceptionsInstanceOf(SQLException.class).until(() -> allAreUnbounded(database));
        return database;
    }

    private static boolean allAreUnbounded(AgroalDataSource database) throws SQLException {
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> connections = new ArrayList<>();
        boolean unbounded = true;
        try {
            while (connections.size() < all) {
                connections.add(database.getConnection());
                unbounded &= isUnboundedAlready(connections.get(connections.size() - 1));
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        return unbounded;
    }

    /** Lets its statements take any time, and says whether they could before. */
    private static boolean isUnboundedAlready(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select set_config('statement_timeout', '0', false), before"
                        + " from (select current_setting('statement_timeout') as before offset 0) as setting")) {
            return row.next() && row.getString("before").equals("0");
        }
    }

    /** A connection of the pool, such as one to hold a lock. */
    public Connection connection() throws SQLException {
        return database.getConnection();
    }

    /** The pool makes new connections, with the usual bound. */
    @Override
    public void close() {
        database.flush(FlushMode.GRACEFUL);
        LongWork.allow(false);
    }
}
