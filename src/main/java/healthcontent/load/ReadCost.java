package healthcontent.load;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What a read will cost, of a request whose path and query do not tell. Said before it has a thread. */
public enum ReadCost {
    /** As most reads: it goes on at once. */
    USUAL,
    /** As a search or a look-up: it waits for its turn. */
    EXPENSIVE;

    private static final String KEY = ReadCost.class.getName();

    /** Says so of a request. */
    public void assignTo(RoutingContext context) {
        context.put(KEY, this);
    }

    static Optional<ReadCost> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }
}
