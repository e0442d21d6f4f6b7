package healthcontent.edge;

import healthcontent.problem.Quoted;

/** A failure as the log shows it: the same, except that no message can pretend to be a line of its own. */
@SuppressWarnings("OverrideThrowableToString") // the class of the failure is what it shows
final class LoggedFailure extends Exception {

    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_DEPTH = 10;

    private LoggedFailure(Throwable failure, int depth) {
        super(
                Quoted.plain(failure.toString(), MAX_MESSAGE),
                failure.getCause() == null || depth == MAX_DEPTH
                        ? null
                        : new LoggedFailure(failure.getCause(), depth + 1));
        setStackTrace(failure.getStackTrace());
        if (depth < MAX_DEPTH) {
            for (Throwable suppressed : failure.getSuppressed()) {
                addSuppressed(new LoggedFailure(suppressed, depth + 1));
            }
        }
    }

    static LoggedFailure of(Throwable failure) {
        return new LoggedFailure(failure, 1);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
