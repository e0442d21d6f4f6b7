package healthcontent.content.search;

import healthcontent.database.StatementTime;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.sql.PreparedStatement;
import java.time.Duration;
import org.hibernate.Session;

/** How long a search may take. */
public final class SearchTime {

    private SearchTime() {}

    /** Bounds each statement of the current transaction. */
    public static void limit(Session session, Duration longest) {
        session.doWork(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(StatementTime.inTransaction(longest))) { // which the driver remembers
                statement.execute();
            }
        });
    }

    /** A search that the database ended because it took longer. */
    public static ProblemException exceeded(Duration longest) {
        return ProblemType.TOOK_TOO_LONG.exception(
                "The search took longer than the %d ms that a search has. Search for fewer or rarer words, or ask again later."
                        .formatted(longest.toMillis()));
    }
}
