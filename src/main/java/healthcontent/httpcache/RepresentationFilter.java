package healthcontent.httpcache;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where the answers of resources pass by. Filters exist before the configuration does, hence the provider. */
@Singleton
class RepresentationFilter {

    private static final int AFTER_ALL_OTHERS = 0;

    private final Provider<Completion> completion;

    RepresentationFilter(Provider<Completion> completion) {
        this.completion = completion;
    }

    @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
    public void filter(ContainerResponseContext response, RoutingContext context) {
        Key.of(context).ifPresent(key -> completion.get().complete(key, Fill.of(context), response, context));
    }
}
