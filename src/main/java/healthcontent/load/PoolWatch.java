package healthcontent.load;

import healthcontent.limit.Limits;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells the work on a request which connections it has, and bounds its statements once more: the setting that a session
 * begins with is missing behind a pooler that gives each transaction another session. The driver then asks the server
 * to end a statement, also through a pooler, a second later than the server itself would have done it.
 */
@Singleton
@Unremovable
class PoolWatch implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PoolWatch.class);

    private static final int UNBOUNDED = 0;

    private final Map<PgConnection, RunningStatements> inUse = new ConcurrentHashMap<>();
    private volatile int longestSeconds = Limits.READ_SECONDS + 1;

    /** Lets statements of requests take longer than usual, as far as the driver is concerned; 0 for any time. */
    void letStatementsTake(int seconds) {
        longestSeconds = seconds;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestWork.current()
                .ifPresent(work -> driverOf(connection).ifPresent(driver -> {
                    inUse.put(driver, work.runOn(driver));
                    bound(driver, longestSeconds);
                }));
    }

    /** On whichever thread. */
    @Override
    public void onConnectionReturn(Connection connection) {
        driverOf(connection).ifPresent(driver -> {
            RunningStatements statements = inUse.remove(driver);
            if (statements != null) {
                bound(driver, UNBOUNDED);
                statements.endOn(driver);
            }
        });
    }

    private static void bound(PgConnection driver, int seconds) {
        try {
            driver.setQueryTimeout(seconds);
        } catch (SQLException e) {
            LOG.debug("This connection is closed", e);
        }
    }

    private static Optional<PgConnection> driverOf(Connection connection) {
        try {
            return Optional.of(connection.unwrap(PgConnection.class));
        } catch (SQLException e) {
            LOG.debug("What runs on this connection can't be ended early", e);
            return Optional.empty();
        }
    }
}
