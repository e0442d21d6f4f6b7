package healthcontent.release.lock;

import healthcontent.database.Sql;
import java.sql.SQLException;

/** Waits for what another release holds in the database, and not for ever. */
public final class BoundedWait {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private BoundedWait() {}

    /** What waits for a lock. */
    @FunctionalInterface
    public interface Locking<T> {
        T run() throws SQLException;
    }

    /**
     * Takes a lock in the current transaction.
     *
     * @throws ApplyInProgress after a wait of ten seconds
     */
    public static <T> T take(Sql sql, Locking<T> lock) throws SQLException {
        sql.update("set local lock_timeout = '10s'");
        T taken;
        try {
            taken = lock.run();
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new ApplyInProgress();
            }
            throw e;
        }
        sql.update("set local lock_timeout = 0");
        return taken;
    }
}
