package healthcontent.parameter;

import healthcontent.edge.PathForm;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks the query of each request to the API before its resource reads any of it. */
@Singleton
class ParameterFilter {

    private static final Set<String> CHECKED = Set.of("/v1", "/mcp");

    private final DeclaredParameters declared = new DeclaredParameters();

    @ServerRequestFilter(priority = RequestPipeline.PARAMETERS)
    public void check(ResourceInfo resource, RoutingContext context) {
        String path = PathForm.of(context);
        if (CHECKED.stream().anyMatch(root -> UriText.isOrIsBelow(root, path))) {
            ParameterCheck.check(context.request().query(), declared.of(resource.getResourceMethod()));
        }
    }
}
