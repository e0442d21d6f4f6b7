package healthcontent.database;

import java.time.Duration;

/** How long PostgreSQL works on one statement before it ends it: its setting {@code statement_timeout}. */
public final class StatementTime {

    private StatementTime() {}

    /** The statement that sets it for the rest of a session, where no transaction says otherwise. */
    static String inSession(Duration longest) {
        return "set statement_timeout = " + longest.toMillis();
    }

    /** The statement that sets it for the rest of a transaction. */
    public static String inTransaction(Duration longest) {
        return "set local statement_timeout = " + longest.toMillis();
    }
}
