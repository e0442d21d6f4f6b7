package healthcontent.httpcache;

import healthcontent.edge.pipeline.RequestPipeline;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where the answers of resources pass by. Filters exist before the configuration does, hence the provider. */
@Singleton
class RepresentationFilter {

    private final Provider<Completion> completion;

    RepresentationFilter(Provider<Completion> completion) {
        this.completion = completion;
    }

    @ServerResponseFilter(priority = RequestPipeline.REPRESENTATION)
    public void filter(ContainerResponseContext response, RoutingContext context) {
        Key.of(context).ifPresent(key -> completion.get().complete(key, Fill.of(context), response, context));
    }
}
