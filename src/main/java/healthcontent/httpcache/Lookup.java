package healthcontent.httpcache;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What a request asks for, and what is stored for it.
 *
 * @param key empty where the request is not for content
 * @param stored of the current version or an outdated one; empty where nothing is stored
 */
record Lookup(Optional<Key> key, Optional<StoredResponse> stored) {

    private static final String ATTRIBUTE = Lookup.class.getName();

    void leaveOn(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    /** The look-up that was left on the context. It is there once, since a request may be sent on to another path. */
    static Optional<Lookup> takeFrom(RoutingContext context) {
        return Optional.ofNullable(context.remove(ATTRIBUTE));
    }
}
