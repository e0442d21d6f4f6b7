package healthcontent.edge;

import static healthcontent.edge.UriText.isOrIsBelow;

import healthcontent.edge.pipeline.RequestPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets the contract, its explorer, health and metrics be read and nothing else. They belong to Quarkus, whose handlers
 * respond to any method as to {@code GET}.
 */
@Singleton
class ReadOnlyRoutes {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String GROUPS = "/q/health/group";
    private static final String METRICS = "/q/metrics";
    private static final String EXPLORER = "/docs";
    private static final Set<String> PATHS = Set.of(
            "/openapi",
            "/openapi.json",
            "/openapi.yaml",
            "/openapi.yml",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/health/well");

    private final ProblemResponses problems;

    ReadOnlyRoutes(ProblemResponses problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, RequestPipeline.READ_ONLY);
    }

    private void check(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = PathForm.of(context);
        if (READING.contains(method) || !isOne(path)) {
            context.next();
            return;
        }
        if (method.equals(HttpMethod.OPTIONS)) {
            context.response()
                    .putHeader(HttpHeaders.ALLOW, ALLOWED)
                    .setStatusCode(204)
                    .end();
        } else {
            problems.write(context, new MethodNotAllowed(method.name(), ALLOWED));
        }
    }

    private static boolean isOne(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return PATHS.contains(plain)
                || isOrIsBelow(GROUPS, plain)
                || isOrIsBelow(METRICS, plain)
                || isOrIsBelow(EXPLORER, plain);
    }
}
