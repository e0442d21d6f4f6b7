package healthcontent.database;

import healthcontent.failure.CauseChain;
import io.agroal.pool.ConnectionPool;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.postgresql.Driver;
import org.postgresql.util.PSQLState;

/** The database cannot be asked at the moment; the same request may succeed a little later. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final String CONNECTION_FAILURES = "08";
    private static final String REFUSED_LOGINS = "28";

    /** It has no room on its disk, no memory or no connection left. */
    private static final String EXHAUSTED = "53";

    private static final String NO_CONNECTION_LEFT = "53300";
    private static final String DISK_FULL = "53100";
    private static final String ONLY_READS = "25006";

    private static final Set<String> PASSING_STATES = Set.of(
            "57P01", // the server is being shut down
            "57P02", // another of its processes crashed
            "57P03", // it is starting up
            "57P05", // it ended an idle session
            NO_CONNECTION_LEFT,
            ONLY_READS, // it is a standby, or its administrator or its provider has stopped the writes
            "3D000"); // the database is not there, or not yet

    /** What there is while a dump is restored. */
    private static final Set<String> NOT_WHOLE_STATES = Set.of(
            "3F000", // a schema is not there, or not yet
            "42P01", // a table
            "42703", // a column
            "42704", // a type, or a configuration of the text search
            "42883"); // a function

    /** Says why it cannot be asked, for the log. */
    public DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, SQLException cause) {
        super(message, cause);
    }

    /** Whether this went wrong, at whatever depth, because the database is away, full or no longer the primary. */
    public static boolean causedBy(Throwable thrown) {
        return CauseChain.withSuppressed(thrown)
                .anyMatch(failure -> failure instanceof DatabaseUnavailable
                        || (failure instanceof SQLException sql && willPass(sql)));
    }

    /** Whether a connection that gave this error is of no further use. */
    static boolean endsConnection(SQLException thrown) {
        String state = thrown.getSQLState();
        return state != null && (state.startsWith(CONNECTION_FAILURES) || PASSING_STATES.contains(state));
    }

    /** Whether the database answers, but it or the pool has no connection left to give. */
    public static boolean isFull(Exception thrown) {
        return thrown instanceof SQLException sql && (NO_CONNECTION_LEFT.equals(sql.getSQLState()) || isPoolsOwn(sql));
    }

    /** Whether it answers, but takes no writes: it is a standby, or was made read-only. */
    public static boolean isReadOnly(Throwable thrown) {
        return hasState(thrown, ONLY_READS);
    }

    /** Whether there is no room left on its disk. */
    public static boolean isDiskFull(Throwable thrown) {
        return hasState(thrown, DISK_FULL);
    }

    /** Whether it answers, but not all of the content is there. */
    public static boolean isNotWhole(Throwable thrown) {
        return CauseChain.withSuppressed(thrown)
                .anyMatch(failure -> failure instanceof SQLException sql && isIn(NOT_WHOLE_STATES, sql));
    }

    private static boolean hasState(Throwable thrown, String state) {
        return CauseChain.withSuppressed(thrown)
                .anyMatch(failure -> failure instanceof SQLException sql && state.equals(sql.getSQLState()));
    }

    private static boolean isIn(Set<String> states, SQLException thrown) {
        return thrown.getSQLState() != null && states.contains(thrown.getSQLState());
    }

    /** Whether something went wrong, at whatever depth, because the database or the pool {@link #isFull is full}. */
    public static boolean foundNoConnection(Throwable thrown) {
        return CauseChain.withSuppressed(thrown)
                .anyMatch(failure -> failure instanceof Exception exception && isFull(exception));
    }

    private static boolean willPass(SQLException thrown) {
        String state = thrown.getSQLState();
        return endsConnection(thrown)
                || (state != null && (state.startsWith(REFUSED_LOGINS) || state.startsWith(EXHAUSTED)))
                || isIn(NOT_WHOLE_STATES, thrown)
                || thrown.getCause() instanceof TimeoutException // no connection could be made in time
                || isPoolsOwn(thrown) // none became free in time
                || isOfConnecting(thrown);
    }

    /** Whether the driver was interrupted while it connected, as the pool does where that takes too long. */
    private static boolean isOfConnecting(SQLException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return PSQLState.UNEXPECTED_ERROR.getState().equals(thrown.getSQLState())
                && trace.length > 0
                && trace[0].getClassName().equals(Driver.class.getName());
    }

    /**
     * Whether the pool itself made this, instead of passing on what the driver said: it does so where it has no
     * connection to give, with neither a state nor a cause to know it by, so it is known by where it was made.
     */
    private static boolean isPoolsOwn(SQLException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getSQLState() == null
                && thrown.getCause() == null
                && trace.length > 0
                && trace[0].getClassName().equals(ConnectionPool.class.getName());
    }
}
