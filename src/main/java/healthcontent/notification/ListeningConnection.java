package healthcontent.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** A connection that waits for notifications of PostgreSQL. It is not from the pool, since it stays open. */
final class ListeningConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ListeningConnection.class);

    private final Connection connection;

    /**
     * Begins to listen on a connection, which then belongs to this.
     *
     * @param timeout how long to wait for any answer
     */
    ListeningConnection(Connection connection, Duration timeout) throws SQLException {
        this.connection = connection;
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(timeout.toMillis()));
        } catch (SQLException e) {
            close();
            throw e;
        }
        listen();
    }

    private void listen() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen content_changed");
        } catch (SQLException e) {
            LOG.warnf("No notifications on this connection, so it only polls: %s", e.getMessage());
        }
    }

    ContentNews news(ContentHead known) throws SQLException {
        return ContentNews.in(connection, known);
    }

    /** When the server was started, which tells it from one that has taken its place. */
    OffsetDateTime serverStart() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_postmaster_start_time()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    /** Returns after a notification, and otherwise after some time. */
    void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
    }

    /** Ends it at once, from any thread, whatever it waits for. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("A connection that broke could not be closed", e);
        }
    }
}
