package healthcontent.database;

import healthcontent.failure.CauseChain;
import java.sql.SQLException;

/**
 * PostgreSQL answers, but has ended a statement before it was done: because it took longer than its
 * {@link StatementTime}, because nobody waits for it any more, or because an administrator ended it.
 */
public final class StatementEnded {

    private static final String QUERY_CANCELED = "57014";

    private StatementEnded() {}

    /** Whether something went wrong, at whatever depth, because of that. */
    public static boolean causedBy(Throwable thrown) {
        return CauseChain.withSuppressed(thrown)
                .anyMatch(failure -> failure instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState()));
    }
}
