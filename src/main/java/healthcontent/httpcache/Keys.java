package healthcontent.httpcache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import healthcontent.language.ReaderLanguage;
import healthcontent.language.ReaderLanguages;
import healthcontent.problem.Accept;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what a request asks for. Headers say the same thing over and over, so what they mean is remembered. */
@Singleton
class Keys {

    private static final int REMEMBERED = 1_000;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String JSON = "application/json";

    private final ReaderLanguages languages;
    private final LoadingCache<String, ReaderLanguage> byAcceptLanguage;
    private final LoadingCache<String, Encoding> byAcceptEncoding;
    private final LoadingCache<String, Boolean> acceptsJson;

    Keys(ReaderLanguages languages) {
        this.languages = languages;
        Caffeine<Object, Object> remembering = Caffeine.newBuilder().maximumSize(REMEMBERED);
        byAcceptLanguage = remembering.build(header -> languages.choose(null, header));
        byAcceptEncoding = remembering.build(EncodingPreference::choose);
        acceptsJson = remembering.build(header -> Accept.parse(header).allows(JSON));
    }

    /** The key of a request for content; empty for any other, and for one that will be refused. */
    Optional<Key> of(HttpServerRequest request) {
        if (!READING.contains(request.method())) {
            return Optional.empty();
        }
        return Target.of(request.path(), request.query())
                .filter(target -> takesJson(request.headers()))
                .map(target -> key(target, request.headers()));
    }

    private Key key(Target target, MultiMap headers) {
        ReaderLanguage reader = target.lang() == null
                ? byAcceptLanguage.get(joined(headers.getAll(HttpHeaders.ACCEPT_LANGUAGE)))
                : languages.choose(target.lang(), null);
        return new Key(
                target.canonical(),
                reader.tag(),
                reader.explicit(),
                byAcceptEncoding.get(joined(headers.getAll(HttpHeaders.ACCEPT_ENCODING))),
                target.searches());
    }

    private boolean takesJson(MultiMap headers) {
        List<String> lines = headers.getAll(HttpHeaders.ACCEPT);
        return lines.isEmpty() || acceptsJson.get(joined(lines));
    }

    private static String joined(List<String> lines) {
        return lines.size() == 1 ? lines.get(0) : String.join(",", lines);
    }
}
