package healthcontent.language;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;

/** Works out the reader's language, at most once for each request. */
@Singleton
public class ReaderLanguages {

    private static final String IN_BODY = ReaderLanguages.class.getName();

    private final Languages languages;

    public ReaderLanguages(Languages languages) {
        this.languages = languages;
    }

    void check(@Observes StartupEvent start) {
        List<String> served = languages.served();
        require(served.stream().allMatch(LanguageTag::isUsual), "served holds a tag that is not in its usual spelling");
        require(new HashSet<>(served).size() == served.size(), "served holds a tag twice");
        require(served.contains(languages.defaultLanguage()), "default is not among those served");
    }

    @Produces
    @RequestScoped
    ReaderLanguage readerLanguage(RoutingContext context) {
        ReaderLanguage inBody = context.get(IN_BODY);
        return inBody != null ? inBody : ofHead(context);
    }

    /**
     * Has the body of a request decide: called before its reader's language is first asked for.
     *
     * @param reader asked again each time, as one body may hold questions in several languages
     */
    public static void assign(RoutingContext context, ReaderLanguage reader) {
        context.put(IN_BODY, reader);
    }

    /** The language for a request by its head alone. */
    public ReaderLanguage ofHead(RoutingContext context) {
        HttpServerRequest request = context.request();
        String lang = request.getParam("lang");
        if (lang == null) {
            context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
        return choose(lang, accepted.isEmpty() ? null : String.join(",", accepted));
    }

    /**
     * The language for a request that says this, whether or not it ever reaches a resource.
     *
     * @param lang value of {@code ?lang=}, or null
     * @param acceptLanguage value of the header, its lines joined by commas, or null; ignored where {@code lang} is
     *     there, and so is an element of it that is malformed
     */
    public ReaderLanguage choose(String lang, String acceptLanguage) {
        return new Negotiation(languages.served(), languages.defaultLanguage()).choose(lang, acceptLanguage);
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException("health-content.languages: %s (served %s, default %s)"
                    .formatted(otherwise, languages.served(), languages.defaultLanguage()));
        }
    }
}
