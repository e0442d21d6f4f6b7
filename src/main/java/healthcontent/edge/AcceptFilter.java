package healthcontent.edge;

import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what cannot be answered in any format that the request accepts. */
@Singleton
class AcceptFilter {

    @ServerRequestFilter(priority = RequestPipeline.ACCEPT)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        List<String> sent = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (sent == null || sent.isEmpty()) {
            return;
        }
        Accept accept = Accept.parse(String.join(",", sent));
        if (offered(resource).stream().noneMatch(accept::allows)) {
            throw ProblemType.NOT_ACCEPTABLE.exception();
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
