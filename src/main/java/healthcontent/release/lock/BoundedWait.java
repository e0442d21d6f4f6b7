package healthcontent.release.lock;

import healthcontent.database.Sql;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.sql.SQLException;

/** Waits a bounded time for what another release has locked in the database. */
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
     * @throws ProblemException after a wait of ten seconds
     */
    public static <T> T take(Sql sql, Locking<T> lock) throws SQLException {
        sql.update("set local lock_timeout = '10s'");
        T taken;
        try {
            taken = lock.run();
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw applyInProgress();
            }
            throw e;
        }
        sql.update("set local lock_timeout = 0");
        return taken;
    }

    /** Another release is being applied, and takes longer than this request waits. */
    static ProblemException applyInProgress() {
        return ProblemType.APPLY_IN_PROGRESS.exception(
                "Another release is being applied. Nothing was changed; ask again later.");
    }
}
