package healthcontent.edge;

import healthcontent.edge.pipeline.RequestPipeline;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what cannot be answered in any format that the request accepts. */
@Singleton
class AcceptFilter {

    private final AcceptHeader accept;

    AcceptFilter(AcceptHeader accept) {
        this.accept = accept;
    }

    @ServerRequestFilter(priority = RequestPipeline.ACCEPT)
    public void check(HttpServerRequest request, ResourceInfo resource) {
        List<String> offered = offered(resource);
        if (offered.stream().noneMatch(accept.of(request.headers())::allows)) {
            throw Accept.refusal(offered);
        }
    }

    private static List<String> offered(ResourceInfo resource) {
        Produces produces = resource.getResourceMethod().getAnnotation(Produces.class);
        if (produces == null) {
            produces = resource.getResourceClass().getAnnotation(Produces.class);
        }
        return produces == null
                ? List.of(MediaType.APPLICATION_JSON)
                : Arrays.stream(produces.value())
                        .map(AcceptFilter::withoutParameters)
                        .toList();
    }

    private static String withoutParameters(String mediaType) {
        int end = mediaType.indexOf(';');
        return end < 0 ? mediaType : mediaType.substring(0, end);
    }
}
