package healthcontent.edge;

import static healthcontent.edge.UriText.isOrIsBelow;
import static java.util.stream.Collectors.toUnmodifiableSet;

import healthcontent.edge.operation.InfobuttonRequests;
import healthcontent.edge.operation.Operations;
import healthcontent.edge.pipeline.RequestPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets pages of other origins read what is public (the Fetch standard, CORS protocol). Nothing there depends on the
 * caller, so all origins are allowed unless configured otherwise; syncing allows none, whatever is configured. The
 * response to an origin that is not allowed has no CORS headers, and the browser withholds it from the page.
 */
@Singleton
class CrossOrigin {

    private static final int HOUR = 3600;
    private static final String ANY = "*";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> ASKING = Set.of(HttpMethod.POST, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> BOTH =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS);

    private static final Set<String> SENT = Set.of(
            "Accept",
            "Accept-Language",
            "Cache-Control",
            "Content-Type",
            "If-None-Match",
            "Last-Event-ID",
            "X-Request-Id",
            "traceparent");

    private static final Set<String> SHOWN = Set.of(
            "ETag",
            "X-Request-Id",
            "Link",
            "Content-Language",
            "Cache-Status",
            "Server-Timing",
            "Retry-After",
            "Deprecation",
            "Sunset");

    /** Also without Origin: a shared cache may store the response and send it to a page of another origin. */
    private static final CharSequence ALLOWED = HttpHeaders.createOptimized("*");

    private static final CharSequence EXPOSED =
            HttpHeaders.createOptimized(SHOWN.stream().sorted().collect(Collectors.joining(",")));

    private final boolean any;
    private final Set<String> origins;
    private final Operations operations;
    private final CorsHandler preflights;
    private final CorsHandler preflightsOfLookups;
    private final CorsHandler preflightsOfBoth;

    CrossOrigin(CrossOriginSettings settings, Operations operations) {
        this.operations = operations;
        any = settings.origins().contains(ANY);
        origins = settings.origins().stream()
                .filter(origin -> !any && origin.contains("://"))
                .collect(toUnmodifiableSet());
        preflights = preflights(READING);
        preflightsOfLookups = preflights(ASKING);
        preflightsOfBoth = preflights(BOTH);
    }

    private CorsHandler preflights(Set<HttpMethod> methods) {
        CorsHandler handler = CorsHandler.create()
                .allowedMethods(methods)
                .allowedHeaders(SENT)
                .exposedHeaders(SHOWN)
                .maxAgeSeconds(HOUR);
        origins.forEach(handler::addOrigin);
        return handler;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answerPreflight, RequestPipeline.PREFLIGHT);
    }

    /** Adds the CORS headers of the response. */
    void mark(RoutingContext context) {
        if (!isReading(PathForm.of(context))) {
            return;
        }
        if (!any) {
            context.addHeadersEndHandler(
                    sent -> context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        }
        CharSequence allowed = any ? ALLOWED : allowedOrigin(context);
        if (allowed != null && !isOptions(context)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    private void answerPreflight(RoutingContext context) {
        if (isOptions(context) && isReading(PathForm.of(context)) && allowedOrigin(context) != null) {
            preflightsAt(PathForm.of(context)).handle(context);
        } else {
            context.next();
        }
    }

    /** What is asked by {@code POST}; in what is public, that changes nothing. */
    private CorsHandler preflightsAt(String path) {
        Set<String> methods = operations.methods(path).collect(toUnmodifiableSet());
        if (!methods.contains(HttpMethod.POST.name())) {
            return preflights;
        }
        return methods.contains(HttpMethod.GET.name()) ? preflightsOfBoth : preflightsOfLookups;
    }

    private static boolean isOptions(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS);
    }

    /** The origin of a request; null where it has none, or one that is not allowed. */
    private String allowedOrigin(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        return origin != null && (any || origins.contains(origin)) ? origin : null;
    }

    private static boolean isReading(String path) {
        return (isOrIsBelow("/v1", path) && !isOrIsBelow("/v1/sync", path))
                || isOrIsBelow("/problems", path)
                || InfobuttonRequests.areAt(path)
                || path.equals("/openapi");
    }
}
