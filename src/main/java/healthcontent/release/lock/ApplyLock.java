package healthcontent.release.lock;

import healthcontent.database.Sql;
import healthcontent.problem.ProblemException;
import java.sql.SQLException;

/**
 * One apply at a time, in the whole database. PostgreSQL frees the lock after the commit is visible, so what one apply
 * numbers is seen by the next, and the sequence has no gap that a reader of the change feed could fall into.
 */
public final class ApplyLock {

    /** An arbitrary number that must never change, since other replicas may run another version. */
    private static final long KEY = 0x636f_6e74_656e_74L;

    private ApplyLock() {}

    /**
     * Takes the lock until the end of the transaction.
     *
     * @throws ProblemException after a wait of ten seconds
     */
    public static void take(Sql sql) throws SQLException {
        BoundedWait.take(sql, () -> {
            sql.each("select pg_advisory_xact_lock(?)", row -> {}, KEY);
            return null;
        });
    }
}
