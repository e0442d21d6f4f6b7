package healthcontent.edge;

import static healthcontent.edge.UriText.isOrIsBelow;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
 * Lets pages of other hosts read what everybody may read (the Fetch standard, CORS protocol). Nothing there depends on
 * who asks, so it is open unless told otherwise; syncing is closed whatever is configured. An origin that is not
 * welcome gets its answer without a word about origins, and its browser keeps the answer from the page.
 */
@Singleton
class CrossOrigin {

    private static final int HOUR = 3600;
    private static final String ANY = "*";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

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

    /** Also where no origin is named: a cache on the way keeps the answer, and gives it to a page of another host. */
    private static final CharSequence ALLOWED = HttpHeaders.createOptimized("*");

    private static final CharSequence EXPOSED =
            HttpHeaders.createOptimized(SHOWN.stream().sorted().collect(Collectors.joining(",")));

    private final boolean any;
    private final Set<String> origins;
    private final CorsHandler preflights;

    CrossOrigin(CrossOriginSettings settings) {
        any = settings.origins().contains(ANY);
        origins = settings.origins().stream()
                .filter(origin -> !any && origin.contains("://"))
                .collect(toUnmodifiableSet());
        preflights = CorsHandler.create()
                .allowedMethods(READING)
                .allowedHeaders(SENT)
                .exposedHeaders(SHOWN)
                .maxAgeSeconds(HOUR);
        origins.forEach(preflights::addOrigin);
    }

    void open(@Observes Filters filters) {
        filters.register(this::answerPreflight, RequestPipeline.PREFLIGHT);
    }

    /** Tells which pages may have the answer. */
    void mark(RoutingContext context) {
        if (!isReading(context.request().path())) {
            return;
        }
        if (!any) {
            context.addHeadersEndHandler(
                    sent -> context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        }
        CharSequence allowed = any ? ALLOWED : welcome(context);
        if (allowed != null && !isAsking(context)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    private void answerPreflight(RoutingContext context) {
        if (isAsking(context) && isReading(context.request().path()) && welcome(context) != null) {
            preflights.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean isAsking(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS);
    }

    /** The origin of a request, or null where it names none, or one that is not welcome. */
    private String welcome(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        return origin != null && (any || origins.contains(origin)) ? origin : null;
    }

    private static boolean isReading(String path) {
        return (isOrIsBelow("/v1", path) && !isOrIsBelow("/v1/sync", path))
                || isOrIsBelow("/problems", path)
                || path.equals("/openapi");
    }
}
