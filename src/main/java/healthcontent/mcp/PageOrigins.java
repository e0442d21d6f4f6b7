package healthcontent.mcp;

import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import healthcontent.site.PublicAddress;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * Refuses web pages whose origin is not allowed, as the protocol asks for against DNS rebinding, and lets browsers know
 * of those that are (the Fetch standard, CORS protocol). The host that a request names proves nothing: a page that has
 * its own name lead here names itself.
 */
@Singleton
class PageOrigins {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String ANY = "*";
    private static final String SENT =
            "Accept, Accept-Language, Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name, X-Request-Id, traceparent";
    private static final String HOUR = "3600";

    private final List<String> allowed;
    private final PublicAddress address;
    private final ProblemResponses problems;

    PageOrigins(McpSettings settings, PublicAddress address, ProblemResponses problems) {
        this.allowed = settings.origins();
        this.address = address;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, RequestPipeline.MCP_ORIGIN);
    }

    private void check(RoutingContext context) {
        List<String> origins = context.request().headers().getAll(HttpHeaders.ORIGIN);
        if (origins.isEmpty() || !UriText.isOrIsBelow(McpResource.PATH, PathForm.of(context))) {
            context.next();
        } else if (origins.size() > 1 || !isAllowed(origins.get(0))) {
            problems.write(
                    context,
                    ProblemType.FORBIDDEN.exception("Web pages of the origin " + Quoted.of(origins.get(0))
                            + " may not call this. The operator can allow them (health-content.mcp.origins)."));
        } else {
            pass(origins.get(0), context);
        }
    }

    private boolean isAllowed(String origin) {
        return allowed.contains(ANY)
                || allowed.contains(origin)
                || address.origin().filter(origin::equals).isPresent()
                || isOfThisMachine(origin);
    }

    private static boolean isOfThisMachine(String origin) {
        try {
            URI uri = new URI(origin);
            return uri.getHost() != null
                    && THIS_MACHINE.contains(uri.getHost())
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void pass(String origin, RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "X-Request-Id,Retry-After")
                .headers()
                .add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        boolean isPreflight = context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (!isPreflight) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, HOUR)
                .setStatusCode(204)
                .end();
    }
}
