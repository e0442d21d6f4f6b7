package healthcontent.load;

import healthcontent.limit.Limits;
import healthcontent.supervision.BackgroundWork;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
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

    private static final int LONGEST = Limits.READ_SECONDS + 1;

    /** How many statements are ended at a time. */
    private static final int ENDERS = 4;

    private final Map<PgConnection, RunningStatements> inUse = new ConcurrentHashMap<>();
    private final BackgroundWork ending = BackgroundWork.named("statement-end");
    private final BackgroundWork.Tasks enders = ending.executor(ENDERS);

    void stop(@Observes ShutdownEvent stop) {
        ending.stop();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestWork.current()
                .ifPresent(work -> driverOf(connection).ifPresent(driver -> {
                    inUse.put(driver, work.runOn(driver, enders));
                    bound(driver, LONGEST);
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
