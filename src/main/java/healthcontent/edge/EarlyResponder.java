package healthcontent.edge;

import io.vertx.ext.web.RoutingContext;

/** Responds to some requests in the entry filter, before any other filter runs. */
public interface EarlyResponder {

    /**
     * Responds to a request, if a response is at hand. The path is in its plain form, the request has no body, and the
     * headers that every response has are set already. Called at most once for a request, on the event loop, which must
     * not be blocked. A responder that has a filter of its own further on leaves for it, on the context, what it has
     * worked out.
     *
     * @return whether it has responded
     */
    boolean respond(RoutingContext context);
}
