package healthcontent.edge;

import static healthcontent.edge.UriText.isOrIsBelow;

import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Lets the contract, health and metrics be read and nothing else. They belong to Quarkus, whose handlers respond to any
 * method as to {@code GET}.
 */
@Singleton
class ReadOnlyRoutes {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String OPERATIONS = "/q";
    private static final String CONTRACT = "/openapi";

    private final ProblemResponses problems;
    private Router router;
    private volatile List<Route> routes;

    ReadOnlyRoutes(ProblemResponses problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, RequestPipeline.READ_ONLY);
    }

    void know(@Observes Router router) {
        this.router = router;
    }

    private void check(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = PathForm.of(context);
        if (READING.contains(method) || !isOurs(path) || !exists(path)) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
        if (method.equals(HttpMethod.OPTIONS)) {
            context.response().setStatusCode(204).end();
        } else {
            problems.write(context, ProblemType.METHOD_NOT_ALLOWED.exception());
        }
    }

    private static boolean isOurs(String path) {
        return isOrIsBelow(OPERATIONS, path) || isOrIsBelow(CONTRACT, path);
    }

    private boolean exists(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return routes().stream()
                .anyMatch(route -> route.isExactPath()
                        ? route.getPath().equals(plain)
                        : plain.startsWith(route.getPath())
                                && plain.length() > route.getPath().length());
    }

    /** What every path below {@code /q} passes, whether there is something or not. */
    private static boolean isRoot(String path) {
        return path.replaceFirst("/$", "").equals(OPERATIONS);
    }

    /** Not before the first request, as only then every route is there. */
    private List<Route> routes() {
        List<Route> known = routes;
        if (known == null) {
            known = router.getRoutes().stream()
                    .filter(route -> route.getPath() != null && isOurs(route.getPath()))
                    .filter(route -> route.isExactPath() || !isRoot(route.getPath()))
                    .toList();
            routes = known;
        }
        return known;
    }
}
