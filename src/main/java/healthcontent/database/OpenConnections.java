package healthcontent.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The connections of the pool, idle and in use: none to a database that is not whole; and all of them can be cut off
 * from a server that is lost.
 */
@Singleton
@Unremovable
public class OpenConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    /** Before the first migration, no view is there that could tell. */
    private static final String FITNESS = """
            select exists (
                select from pg_class where oid = to_regclass('restored') and not relispopulated) as incomplete,
                pg_postmaster_start_time() as server_start
            """;

    /** Each with the start of its server, which tells it from one that takes its place; empty until that is known. */
    private final Map<PgConnection, Optional<OffsetDateTime>> open = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            PgConnection made = connection.unwrap(PgConnection.class);
            open.put(made, Optional.empty());
            open.put(made, Optional.of(requireFit(made)));
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A new connection failed at once", e);
        }
    }

    /** When its server was started. The pool forgets a connection that is refused here, and would not close it. */
    private static OffsetDateTime requireFit(PgConnection connection) throws SQLException {
        boolean fit = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FITNESS)) {
            row.next();
            if (row.getBoolean("incomplete")) {
                throw WholeDatabase.refusal();
            }
            fit = true;
            return row.getObject("server_start", OffsetDateTime.class);
        } finally {
            if (!fit) {
                connection.abort(Runnable::run);
            }
        }
    }

    /**
     * Ends each of them at once, whatever it waits for and however long it may wait: a statement in progress fails as
     * it does when the server goes away.
     */
    public void abort() {
        copy().keySet().forEach(this::abort);
    }

    /** Ends those that lead to a server which was not started then. */
    public void abortOthersThan(OffsetDateTime serverStart) {
        copy().forEach((connection, start) -> {
            if (!start.equals(Optional.of(serverStart))) {
                abort(connection);
            }
        });
    }

    private void abort(PgConnection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("A connection could not be aborted", e);
        }
        open.remove(connection);
    }

    private Map<PgConnection, Optional<OffsetDateTime>> copy() {
        synchronized (open) {
            return Map.copyOf(open);
        }
    }
}
