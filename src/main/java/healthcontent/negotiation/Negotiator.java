package healthcontent.negotiation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import healthcontent.edge.Accept;
import healthcontent.edge.AcceptHeader;
import healthcontent.representation.Formats;
import healthcontent.representation.format.DocumentKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Chooses the format of a document: by {@code ?format=}, else by {@code Accept} (RFC 9110, 12.5.1). Of formats that are
 * accepted alike, the one that is named more precisely is chosen, and then JSON.
 */
@Singleton
public class Negotiator {

    private static final int REMEMBERED = 1000;

    private final AcceptHeader accept;
    private final LoadingCache<Accept, Optional<Choice>> byAccept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(Negotiator::choose);

    /** Reads headers with the one reader that there is. */
    public Negotiator(AcceptHeader accept) {
        this.accept = accept;
    }

    /**
     * What a request gets.
     *
     * @param path as every rule reads it
     * @param named value of the query parameter {@code format}, or null
     * @return empty where it accepts nothing that there is
     */
    public Optional<Choice> choose(RoutingContext context, String path, String named) {
        Optional<Choice> made = Choice.of(context);
        if (made.isPresent()) {
            return made;
        }
        if (named != null) {
            return Optional.of(new Choice(Formats.named(named), false));
        }
        Accept accepted = accept.of(context.request().headers());
        if (DocumentKind.at(path).isPresent()) {
            return byAccept.get(accepted);
        }
        return accepted.allows(Formats.JSON) ? Optional.of(Choice.ONLY_JSON) : Optional.empty();
    }

    private static Optional<Choice> choose(Accept accepted) {
        return accepted.preferred(Formats.mediaTypes()).map(type -> new Choice(Formats.ofType(type), true));
    }
}
