package healthcontent.edge.body;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives a response to HEAD the {@code Content-Type} that GET has (RFC 9110, 9.3.2): its charset would come only with
 * the writing of the body.
 */
@Singleton
class UnsentBodyFilter {

    @ServerResponseFilter
    public void nameCharset(HttpServerRequest request, ResourceInfo resource, ContainerResponseContext response) {
        if (request.method().equals(HttpMethod.HEAD)
                && response.hasEntity()
                && response.getMediaType() == null
                && isJson(resource)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
    }

    private static boolean isJson(ResourceInfo resource) {
        Produces produces = resource.getResourceMethod().getAnnotation(Produces.class);
        if (produces == null) {
            produces = resource.getResourceClass().getAnnotation(Produces.class);
        }
        return produces == null || produces.value()[0].equals(MediaType.APPLICATION_JSON);
    }
}
