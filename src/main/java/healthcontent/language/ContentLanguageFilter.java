package healthcontent.language;

import healthcontent.edge.pipeline.RequestPipeline;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in {@code Content-Language} which language a localised body is in, unless its resource said so. */
@Singleton
class ContentLanguageFilter {

    @ServerResponseFilter(priority = RequestPipeline.CONTENT_LANGUAGE)
    public void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Localised body
                && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, body.language());
        }
    }
}
