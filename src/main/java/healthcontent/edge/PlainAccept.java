package healthcontent.edge;

import healthcontent.edge.pipeline.RequestPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Writes the header {@code Accept} anew in its plainest form, since the matching of resources reads it more strictly
 * than it may be written. A header without a well-formed element is written as one that accepts nothing.
 */
@Singleton
class PlainAccept {

    private static final String NOTHING = "*/*;q=0";

    private final AcceptHeader accept;

    PlainAccept(AcceptHeader accept) {
        this.accept = accept;
    }

    void register(@Observes Filters filters) {
        filters.register(this::write, RequestPipeline.PLAIN_ACCEPT);
    }

    private void write(RoutingContext context) {
        MultiMap headers = context.request().headers();
        if (headers.contains(HttpHeaders.ACCEPT)) {
            String plain = accept.of(headers).toString();
            headers.set(HttpHeaders.ACCEPT, plain.isEmpty() ? NOTHING : plain);
        }
        context.next();
    }
}
