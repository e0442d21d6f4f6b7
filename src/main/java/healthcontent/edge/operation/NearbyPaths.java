package healthcontent.edge.operation;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Knows which paths there are that look like one at which there is nothing. */
public interface NearbyPaths {

    /**
     * Paths that answer the method of a request, and that it may have meant. Costs little whatever the path, and asks
     * no database: it is called for every 404, also on the event loop.
     *
     * @return the likeliest first, each written by this service, with nothing in it that was sent; empty where none is
     *     near
     */
    List<String> near(HttpServerRequest request);
}
