package healthcontent.edge.body;

import healthcontent.edge.pipeline.RequestPipeline;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are compressed: no operation takes them, and as JSON they would only look broken. */
@Singleton
class ContentEncodingFilter {

    @ServerRequestFilter(priority = RequestPipeline.CONTENT_ENCODING)
    public void check(ContainerRequestContext request) {
        List<String> sent = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        boolean encoded = sent.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
        if (encoded) {
            throw new EncodedBody();
        }
    }
}
