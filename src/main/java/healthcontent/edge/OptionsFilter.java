package healthcontent.edge;

import healthcontent.edge.operation.AllowedMethods;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Responds to {@code OPTIONS} with the methods of the path, and only where there are any. */
@Singleton
class OptionsFilter {

    private final AllowedMethods allowedMethods;

    OptionsFilter(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerRequestFilter(preMatching = true, priority = RequestPipeline.OPTIONS)
    public Optional<Response> answer(ContainerRequestContext request, RoutingContext context) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        String methods = allowedMethods.header(PathForm.of(context));
        if (methods.isEmpty()) {
            throw ProblemType.NOT_FOUND.exception();
        }
        return Optional.of(
                Response.noContent().header(HttpHeaders.ALLOW, methods).build());
    }
}
