package healthcontent.problem;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** One line in the log for each request that failed, just before its answer goes out. The id is in the line's MDC. */
final class RequestLog {

    private static final Logger LOG = Logger.getLogger("healthcontent.requests");
    private static final int MAX_METHOD = 20;
    private static final int MAX_TARGET = 300;

    private RequestLog() {}

    static void write(RoutingContext context, Exchange exchange) {
        int status = context.response().getStatusCode();
        if (status < 400) {
            return;
        }
        String line = line(context, exchange, status);
        if (status < 500) {
            LOG.info(line);
        } else if (status == ProblemType.SERVICE_UNAVAILABLE.status()) {
            LOG.warn(exchange.cause().map(cause -> line + ", " + root(cause)).orElse(line));
        } else {
            LOG.error(line, exchange.cause().map(LoggedFailure::of).orElse(null));
        }
    }

    private static String line(RoutingContext context, Exchange exchange, int status) {
        return "%s %s: %d%s"
                .formatted(
                        Quoted.plain(context.request().method().name(), MAX_METHOD),
                        Quoted.plain(String.valueOf(context.request().uri()), MAX_TARGET),
                        status,
                        exchange.problem().map(type -> " " + type.value()).orElse(""));
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
