package healthcontent.httpcache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import healthcontent.edge.PathForm;
import healthcontent.encoding.Encoding;
import healthcontent.encoding.EncodingPreference;
import healthcontent.language.ReaderLanguage;
import healthcontent.language.ReaderLanguages;
import healthcontent.negotiation.Choice;
import healthcontent.negotiation.Negotiator;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Works out the cache keys of requests. The same header values come again and again, so their meaning is memoized. */
@Singleton
class Keys {

    /** Bound of each memo, in characters of header values. */
    private static final int REMEMBERED = 1_000_000;

    private static final int OVERHEAD = 100;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final LoadingCache<String, ReaderLanguage> byAcceptLanguage;
    private final LoadingCache<String, ReaderLanguage> byParameter;
    private final LoadingCache<String, Encoding> byAcceptEncoding;
    private final Negotiator negotiator;
    private final ReaderLanguage ofNoAcceptLanguage;

    Keys(ReaderLanguages languages, Negotiator negotiator) {
        this.negotiator = negotiator;
        Caffeine<Object, Object> remembering = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED)
                .weigher((header, meaning) -> OVERHEAD + header.toString().length());
        byAcceptLanguage = remembering.build(header -> languages.choose(null, header));
        byAcceptEncoding = remembering.build(EncodingPreference::choose);
        byParameter = remembering.build(lang -> languages.choose(lang, null));
        ofNoAcceptLanguage = languages.choose(null, null);
    }

    /** The key of a request for content; empty for any other request, and for one that will be refused. */
    Optional<Key> of(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!READING.contains(request.method())) {
            return Optional.empty();
        }
        String path = PathForm.of(context);
        if (Target.isForCrawlers(path)) {
            return Optional.of(ofCrawlers(path, request.headers()));
        }
        return target(path, request.query())
                .flatMap(target -> negotiator
                        .choose(context, path, target.format())
                        .map(choice -> key(target, request.headers(), choice)));
    }

    /** The language is in all of its links, and depends on nothing that is asked. */
    private Key ofCrawlers(String path, MultiMap headers) {
        Encoding encoding = meaning(HttpHeaders.ACCEPT_ENCODING, headers, byAcceptEncoding, Encoding.IDENTITY);
        return new Key(path, ofNoAcceptLanguage.tag(), true, encoding, Optional.empty(), false);
    }

    private Optional<Target> target(String path, String query) {
        Optional<String> document = negotiator.page(path);
        return document.isPresent() ? Target.ofPage(document.get(), query) : Target.of(path, query);
    }

    private Key key(Target target, MultiMap headers, Choice choice) {
        ReaderLanguage reader = target.lang() == null
                ? meaning(HttpHeaders.ACCEPT_LANGUAGE, headers, byAcceptLanguage, ofNoAcceptLanguage)
                : byParameter.get(target.lang());
        Encoding encoding = meaning(HttpHeaders.ACCEPT_ENCODING, headers, byAcceptEncoding, Encoding.IDENTITY);
        return new Key(
                target.canonical(), reader.tag(), reader.explicit(), encoding, choice.format(), target.searches());
    }

    /** The meaning of a field, which may stand on several lines; most requests have few fields. */
    private static <T> T meaning(CharSequence name, MultiMap headers, LoadingCache<String, T> remembered, T ofNone) {
        return headers.contains(name) ? remembered.get(String.join(",", headers.getAll(name))) : ofNone;
    }
}
