package healthcontent.negotiation;

import healthcontent.edge.PathForm;
import healthcontent.edge.pipeline.RequestPipeline;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Sends a request for a page to the resource of its document. Everything else, such as the log and the problems, goes
 * on to know the path that was asked for.
 */
@Singleton
class PageFilter {

    @ServerRequestFilter(preMatching = true, priority = RequestPipeline.PAGE)
    public void find(ContainerRequestContext request, RoutingContext context) {
        if (Choice.of(context).isPresent()) {
            PagePath.document(PathForm.of(context))
                    .ifPresent(document ->
                            request.setRequestUri(UriBuilder.fromPath(document).build()));
        }
    }
}
