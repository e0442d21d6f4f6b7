package healthcontent.httpcache;

import healthcontent.edge.pipeline.RequestPipeline;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Hands the responses of resources to the finisher. Filters exist before the configuration does, hence the provider.
 */
@Singleton
class RepresentationFilter {

    private final Provider<ResponseFinisher> finisher;

    RepresentationFilter(Provider<ResponseFinisher> finisher) {
        this.finisher = finisher;
    }

    @ServerResponseFilter(priority = RequestPipeline.REPRESENTATION)
    public void filter(ContainerResponseContext response, RoutingContext context) {
        Key.of(context).ifPresent(key -> finisher.get().finish(key, Flight.of(context), response, context));
    }
}
