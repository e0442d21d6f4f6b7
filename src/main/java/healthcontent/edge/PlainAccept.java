package healthcontent.edge;

import healthcontent.edge.pipeline.RequestPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Writes the header {@code Accept} anew in its plainest form, for whoever reads it more strictly than it may be
 * written, as the way to the resources does. One of which nothing is well-formed stays as it is, to be refused there.
 */
@Singleton
class PlainAccept {

    /** What a header allows of which nothing is well-formed. */
    private static final String NOTHING = "*/*;q=0";

    void open(@Observes Filters filters) {
        filters.register(this::write, RequestPipeline.PLAIN_ACCEPT);
    }

    private void write(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> sent = headers.getAll(HttpHeaders.ACCEPT);
        if (!sent.isEmpty()) {
            String plain = Accept.parse(String.join(",", sent)).toString();
            headers.set(HttpHeaders.ACCEPT, plain.isEmpty() ? NOTHING : plain);
        }
        context.next();
    }
}
