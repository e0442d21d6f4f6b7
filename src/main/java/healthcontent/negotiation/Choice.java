package healthcontent.negotiation;

import healthcontent.representation.format.Format;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The format that a request for a document gets.
 *
 * @param format empty for JSON
 * @param byHeader whether {@code Accept} decided, so that the response depends on it
 */
public record Choice(Optional<Format> format, boolean byHeader) {

    /** For everything that is offered as JSON alone. */
    public static final Choice ONLY_JSON = new Choice(Optional.empty(), false);

    private static final String ATTRIBUTE = Choice.class.getName();

    void assignTo(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    static Optional<Choice> of(RoutingContext context) {
        return Optional.ofNullable(context.get(ATTRIBUTE));
    }
}
