package healthcontent.edge;

import healthcontent.edge.operation.RouteName;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.MDC;

/** What is known of one HTTP exchange (RFC 9110, 3.4) until it ends: the id of the request, and what went wrong. */
final class Exchange {

    /** The key of the id in the context of log lines. */
    static final String MDC_ID = "requestId";

    private static final String KEY = Exchange.class.getName();
    static final int MAX_INSTANCE = 200;

    /** Unless the resource says otherwise (RFC 9111, 5.2.2.5). */
    static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);

    private final String requestId;
    private final long begunNanos = System.nanoTime();
    private ProblemType problem;
    private Throwable cause;

    private Exchange(String requestId) {
        this.requestId = requestId;
    }

    /** The exchange of a request; the first call begins it. */
    static Exchange of(RoutingContext context) {
        Exchange begun = context.get(KEY);
        return begun != null ? begun : begin(context);
    }

    private static Exchange begin(RoutingContext context) {
        if (!context.response().headers().contains(REQUEST_ID)) {
            addCommonHeaders(context);
        }
        Exchange exchange = new Exchange(context.response().headers().get(REQUEST_ID));
        context.put(KEY, exchange);
        MDC.put(MDC_ID, exchange.requestId);
        exchange.log(context);
        return exchange;
    }

    private void log(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(sent -> RequestLog.write(
                new RequestLog.Told(
                        request.method().name(), String.valueOf(request.uri()), RouteName.of(request), age()),
                context.response().getStatusCode(),
                Optional.ofNullable(problem),
                Optional.ofNullable(cause)));
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    /**
     * Adds the headers that every response has. Called again if the server reroutes the request to another path,
     * because that drops the headers and their handlers.
     */
    static void addCommonHeaders(RoutingContext context) {
        Exchange begun = context.get(KEY);
        HttpServerResponse response = context.response();
        response.putHeader(
                REQUEST_ID,
                begun != null ? begun.requestId : RequestId.of(context.request().getHeader(REQUEST_ID)));
        response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        SecurityHeaders.put(PathForm.of(context), response.headers());
        if (begun != null) {
            begun.log(context);
        }
    }

    String requestId() {
        return requestId;
    }

    /**
     * The problem as this exchange tells it.
     *
     * @param nearby what may have been meant, where there is nothing at the path
     */
    Problem tell(RoutingContext context, Diagnosis diagnosis, Function<RoutingContext, List<String>> nearby) {
        problem = diagnosis.fact().type();
        cause = diagnosis.cause();
        ProblemException fact = diagnosis.fact();
        Problem told = fact.complete(Problem.of(fact.type(), fact.getMessage(), instance(context), requestId));
        return problem == ProblemType.NOT_FOUND ? told.withSuggestions(nearby.apply(context)) : told;
    }

    private static String instance(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "" : UriText.valid(path, MAX_INSTANCE);
    }
}
