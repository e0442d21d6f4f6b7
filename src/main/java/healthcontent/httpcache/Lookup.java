package healthcontent.httpcache;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The key of a request, and the response stored for it.
 *
 * @param key empty where the request is not for content
 * @param stored of the current version or an outdated one; empty where nothing is stored
 */
record Lookup(Optional<Key> key, Optional<StoredResponse> stored) {

    private static final String ATTRIBUTE = Lookup.class.getName();

    void leaveOn(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    /** Takes the look-up off the context, so that a request that is sent on to another path is looked up again. */
    static Optional<Lookup> takeFrom(RoutingContext context) {
        return Optional.ofNullable(context.remove(ATTRIBUTE));
    }
}
