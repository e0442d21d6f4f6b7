package healthcontent;

import healthcontent.load.LongWork;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets statements take any time while this is open, for tests in which reads wait for a lock as long as is needed. */
public final class LongStatements implements AutoCloseable {

    private final AgroalDataSource database;

    private final Optional<LongWork> work;

    private LongStatements(AgroalDataSource database, Optional<LongWork> work) {
        this.database = database;
        this.work = work;
    }

    /** Every connection that the pool may have is told so, and the driver. */
    public static LongStatements allowedIn(AgroalDataSource database) throws SQLException {
        return new LongStatements(unbounded(database), Optional.of(LongWork.allowed()));
    }

    /** Every session is told so, but not the driver: as behind a pooler that gives each transaction another session. */
    public static LongStatements allowedInSessionsOf(AgroalDataSource database) throws SQLException {
        return new LongStatements(unbounded(database), Optional.empty());
    }

    private static AgroalDataSource unbounded(AgroalDataSource database) throws SQLException {
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> connections = new ArrayList<>();
        try {
            while (connections.size() < all) {
                Connection connection = database.getConnection();
                connections.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set statement_timeout = 0");
                }
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        return database;
    }

    /** A connection of the pool, such as one to hold a lock. */
    public Connection connection() throws SQLException {
        return database.getConnection();
    }

    /** The pool makes new connections, with the usual bound. */
    @Override
    public void close() {
        database.flush(FlushMode.GRACEFUL);
        work.ifPresent(LongWork::close);
    }
}
