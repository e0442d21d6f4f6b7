package healthcontent.negotiation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import healthcontent.edge.Accept;
import healthcontent.edge.AcceptHeader;
import healthcontent.representation.Formats;
import healthcontent.representation.format.DocumentKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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

    private final Optional<Choice> page;

    /** Reads headers with the one reader that there is, and knows the pages if there are any. */
    @Inject
    Negotiator(AcceptHeader accept, @Any Instance<PageFormat> page) {
        this(accept, page.stream().findFirst());
    }

    /** Knows no pages. */
    public Negotiator(AcceptHeader accept) {
        this(accept, Optional.empty());
    }

    private Negotiator(AcceptHeader accept, Optional<PageFormat> page) {
        this.accept = accept;
        this.page = page.map(format -> new Choice(Optional.of(format), false));
    }

    /** The path in the API of the document that the page at a path shows; empty where there is no page. */
    public Optional<String> page(String path) {
        return page.isPresent() ? PagePath.document(path) : Optional.empty();
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
        if (page(path).isPresent()) {
            return page;
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
