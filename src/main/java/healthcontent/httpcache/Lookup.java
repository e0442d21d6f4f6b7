package healthcontent.httpcache;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What a request asks for, and what is kept of it.
 *
 * @param key empty where the request is not for content
 * @param kept of whatever era; empty where nothing is kept
 */
record Lookup(Optional<Key> key, Optional<Kept> kept) {

    private static final String ATTRIBUTE = Lookup.class.getName();

    void leaveOn(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    /** The look-up that was left on the context. It is there once, since a request may be sent on to another path. */
    static Optional<Lookup> takeFrom(RoutingContext context) {
        return Optional.ofNullable(context.remove(ATTRIBUTE));
    }
}
