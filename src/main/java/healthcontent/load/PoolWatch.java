package healthcontent.load;

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

/** Tells the work on a request which connections it has. */
@Singleton
@Unremovable
class PoolWatch implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PoolWatch.class);

    private final Map<PgConnection, RunningStatements> inUse = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestWork.current()
                .ifPresent(work -> driverOf(connection).ifPresent(driver -> inUse.put(driver, work.runOn(driver))));
    }

    /** On whichever thread. */
    @Override
    public void onConnectionReturn(Connection connection) {
        driverOf(connection).ifPresent(driver -> {
            RunningStatements statements = inUse.remove(driver);
            if (statements != null) {
                statements.endOn(driver);
            }
        });
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
