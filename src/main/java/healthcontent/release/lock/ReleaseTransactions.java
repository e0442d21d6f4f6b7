package healthcontent.release.lock;

import healthcontent.database.Sql;
import healthcontent.database.StatementTime;
import healthcontent.failure.CauseChain;
import healthcontent.limit.Limits;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentNews;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.jdbc.PgConnection;

/**
 * Runs work on releases in a transaction of its own. A transaction that PostgreSQL ends because of others
 * (serialisation failures and deadlocks) is repeated as a whole, a few times, after a random pause.
 */
@Singleton
public class ReleaseTransactions {

    private static final int TIMEOUT_SECONDS = 600;
    private static final int TRIES = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final String WITHOUT_JIT_AND_WITH_TIME =
            "set local jit = off; " + StatementTime.inTransaction(Limits.RELEASE_STATEMENT_TIME);
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

    private final AgroalDataSource database;
    private final ContentChanges changes;

    @Inject
    public ReleaseTransactions(AgroalDataSource database, ContentChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Work on one connection, committed as a whole. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs some work, commits it, and announces the head of the content that it leaves, with what it withdrew. */
    public <T> T run(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isWorthAnotherTry(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()) * attempt);
            }
        }
    }

    private <T> T once(Work<T> work) {
        Outcome<T> committed = QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> {
                    try (Connection connection = database.getConnection()) {
                        T result = withTimeForLargeReleases(work, connection);
                        return new Outcome<>(result, ContentNews.in(connection, changes.known()));
                    }
                });
        changes.announce(committed.news());
        return committed.result();
    }

    private record Outcome<T>(T result, ContentNews news) {}

    /**
     * A statement over thousands of documents may take longer than the usual timeouts. They are set on the driver's
     * connection, because the pool would not restore the usual ones; constraints are checked here and not at the
     * commit, which comes after. To compile a statement (JIT) takes PostgreSQL longer than to run it, as each runs
     * once.
     */
    private static <T> T withTimeForLargeReleases(Work<T> work, Connection connection) throws SQLException {
        PgConnection driver = connection.unwrap(PgConnection.class);
        int usual = driver.getNetworkTimeout();
        int usualOfStatements = driver.getQueryTimeout();
        driver.setNetworkTimeout(Runnable::run, TIMEOUT_SECONDS * 1000);
        driver.setQueryTimeout(TIMEOUT_SECONDS);
        try {
            new Sql(connection).update(WITHOUT_JIT_AND_WITH_TIME);
            T result = work.on(connection);
            new Sql(connection).update("set constraints all immediate");
            return result;
        } finally {
            driver.setQueryTimeout(usualOfStatements);
            driver.setNetworkTimeout(Runnable::run, usual);
        }
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return CauseChain.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && WORTH_ANOTHER_TRY.contains(String.valueOf(sql.getSQLState())));
    }
}
