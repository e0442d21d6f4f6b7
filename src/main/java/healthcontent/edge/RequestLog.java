package healthcontent.edge;

import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * One line in the log for each request that failed, just before its response is sent. The id is in the line's MDC. Of
 * requests that are refused since too many came, one in a while is a warning, lest the log be the next to be full.
 */
final class RequestLog {

    private static final Logger LOG = Logger.getLogger("healthcontent.requests");
    private static final int MAX_METHOD = 20;
    private static final int MAX_TARGET = 300;

    /** Between two warnings of requests that were refused since too many came, however many those are. */
    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    private static final AtomicLong LAST_WARNING = new AtomicLong(System.nanoTime() - BETWEEN_WARNINGS);

    private RequestLog() {}

    /**
     * Writes the line of a response; none where it is no failure.
     *
     * @param target path and query as they were asked for
     * @param problem what went wrong, where that is known
     * @param cause the failure behind it, where it is the service's own
     */
    static void write(
            String method, String target, int status, Optional<ProblemType> problem, Optional<Throwable> cause) {
        if (status < 400) {
            return;
        }
        String line = line(method, target, status, problem);
        if (status < 500 || status == ProblemType.UNSUPPORTED_HTTP_VERSION.status()) {
            LOG.info(line);
        } else if (problem.equals(Optional.of(ProblemType.TOO_BUSY)) && !isFirstForAWhile()) {
            LOG.debug(line);
        } else if (status == ProblemType.SERVICE_UNAVAILABLE.status()) {
            LOG.warn(cause.map(failure -> line + ", " + root(failure)).orElse(line));
        } else {
            LOG.error(line, cause.map(LoggedFailure::of).orElse(null));
        }
    }

    private static boolean isFirstForAWhile() {
        long last = LAST_WARNING.get();
        long now = System.nanoTime();
        return now - last >= BETWEEN_WARNINGS && LAST_WARNING.compareAndSet(last, now);
    }

    private static String line(String method, String target, int status, Optional<ProblemType> problem) {
        return "%s %s: %d%s"
                .formatted(
                        Quoted.plain(method, MAX_METHOD),
                        Quoted.plain(target, MAX_TARGET),
                        status,
                        problem.map(type -> " " + type.value()).orElse(""));
    }

    /** What a database that is away said; its stack would say no more. */
    private static String root(Throwable failure) {
        LoggedFailure logged = LoggedFailure.of(failure);
        while (logged.getCause() instanceof LoggedFailure cause) {
            logged = cause;
        }
        return logged.toString();
    }
}
