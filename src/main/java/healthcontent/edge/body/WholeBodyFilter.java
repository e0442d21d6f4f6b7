package healthcontent.edge.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.pipeline.RequestPipeline;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes the bytes of a response before any of it is sent. Quarkus REST would else write them piece by piece, and a
 * client that does not read would keep the thread, and whatever else the request has, for as long as it likes. What
 * waits for such a client is bounded where the connections are.
 */
@Singleton
class WholeBodyFilter {

    /** Filters exist before the configuration does. */
    private final Provider<ObjectMapper> json;

    WholeBodyFilter(Provider<ObjectMapper> json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = RequestPipeline.WHOLE_BODY)
    public void make(ContainerResponseContext response) throws JsonProcessingException {
        Object body = response.getEntity();
        if (body != null && !(body instanceof byte[]) && !(body instanceof String)) {
            response.setEntity(json.get().writeValueAsBytes(body));
        }
    }
}
