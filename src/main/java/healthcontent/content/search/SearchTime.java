package healthcontent.content.search;

import healthcontent.database.StatementTime;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.sql.PreparedStatement;
import org.hibernate.Session;

/** How long a search may take. */
public final class SearchTime {

    private static final String LIMIT = StatementTime.inTransaction(Limits.SEARCH_TIME);

    private SearchTime() {}

    /** Bounds each statement of the current transaction. */
    public static void limit(Session session) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LIMIT)) { // which the driver remembers
                statement.execute();
            }
        });
    }

    /** A search that the database ended because it took longer. */
    public static ProblemException exceeded() {
        return ProblemType.TOOK_TOO_LONG.exception(
                "The search took longer than the %d ms that a search has. Search for fewer or rarer words, or ask again later."
                        .formatted(Limits.SEARCH_TIME.toMillis()));
    }
}
