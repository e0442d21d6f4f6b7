package healthcontent.edge;

import healthcontent.edge.operation.InfobuttonRequests;
import healthcontent.problem.ProblemCounts;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line in the log for each request that failed, just before its response is sent. In the line's MDC, which is an
 * object of its own where the log is JSON, are the id, method, route, status, problem and duration. Of requests that
 * are refused since too many came, one in a while is a warning, lest the log be the next to be full.
 */
final class RequestLog {

    private static final Logger LOG = Logger.getLogger("healthcontent.requests");
    private static final int MAX_METHOD = 20;
    private static final int MAX_TARGET = 300;
    private static final String HEALTH = "/q/health";
    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Between two warnings of requests that were refused since too many came, however many those are. */
    private static final long BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(10);

    private static final AtomicLong LAST_WARNING = new AtomicLong(System.nanoTime() - BETWEEN_WARNINGS);

    private RequestLog() {}

    /**
     * A request as the log tells it.
     *
     * @param target path and query as they were asked for; a query that may tell of a patient is left out
     * @param route null where it has none
     * @param duration from when the service began to look at it
     */
    record Told(String method, String target, String route, Duration duration) {

        Told {
            target = InfobuttonRequests.withoutPatient(target);
        }

        /** One that never reached the router. */
        static Told unrouted(String method, String target) {
            return new Told(method, target, null, Duration.ZERO);
        }
    }

    /**
     * Writes the line of a response, and counts its problem; neither where it is no failure.
     *
     * @param problem what went wrong, where that is known
     * @param cause the failure behind it, where it is the service's own
     */
    static void write(Told request, int status, Optional<ProblemType> problem, Optional<Throwable> cause) {
        if (status < 400) {
            return;
        }
        problem.ifPresent(ProblemCounts::count);
        Map<String, String> fields = fields(request, status, problem);
        fields.forEach(MDC::put);
        try {
            write(request, line(request, status, problem), status, problem, cause);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    private static void write(
            Told request, String line, int status, Optional<ProblemType> problem, Optional<Throwable> cause) {
        if (status < 500 || status == ProblemType.UNSUPPORTED_HTTP_VERSION.status()) {
            LOG.info(line);
        } else if (isProbe(request, problem) || (isTooBusy(problem) && !isFirstForAWhile())) {
            LOG.debug(line);
        } else if (status == ProblemType.SERVICE_UNAVAILABLE.status()) {
            LOG.warn(cause.map(failure -> line + ", " + root(failure)).orElse(line));
        } else {
            LOG.error(line, cause.map(LoggedFailure::of).orElse(null));
        }
    }

    /** What is not well is logged when it changes, not at each probe. */
    private static boolean isProbe(Told request, Optional<ProblemType> problem) {
        return problem.isEmpty() && request.target().startsWith(HEALTH);
    }

    private static boolean isTooBusy(Optional<ProblemType> problem) {
        return problem.equals(Optional.of(ProblemType.TOO_BUSY));
    }

    private static boolean isFirstForAWhile() {
        long last = LAST_WARNING.get();
        long now = System.nanoTime();
        return now - last >= BETWEEN_WARNINGS && LAST_WARNING.compareAndSet(last, now);
    }

    private static Map<String, String> fields(Told request, int status, Optional<ProblemType> problem) {
        return Map.of(
                "method",
                Quoted.plain(request.method(), MAX_METHOD),
                "route",
                Optional.ofNullable(request.route()).orElse("none"),
                "status",
                Integer.toString(status),
                "problem",
                problem.map(ProblemType::value).orElse("none"),
                "durationMillis",
                String.format(Locale.ROOT, "%.3f", request.duration().toNanos() / NANOS_PER_MILLI));
    }

    private static String line(Told request, int status, Optional<ProblemType> problem) {
        return "%s %s: %d%s"
                .formatted(
                        Quoted.plain(request.method(), MAX_METHOD),
                        Quoted.plain(request.target(), MAX_TARGET),
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
