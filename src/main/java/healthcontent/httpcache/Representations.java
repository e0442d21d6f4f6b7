package healthcontent.httpcache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.Paths;
import healthcontent.digest.Sha256;
import healthcontent.encoding.Encoding;
import healthcontent.negotiation.Rendition;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Makes the response of a resource into one that can be stored: encoded, and with the header fields of its content. */
@Singleton
class Representations {

    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("content-language");
    private static final String JSON = "application/json;charset=UTF-8";
    private static final CharSequence LINK = HttpHeaders.createOptimized("link");

    /**
     * Browsers and caches on the way may use a response for a minute, for another half while they revalidate it, and
     * for five while the service fails (RFC 9111, 5.2.2; RFC 5861).
     */
    private static final String PUBLIC = "public, max-age=60, stale-while-revalidate=30, stale-if-error=300";

    /** The entry point names the newest change, so caches must revalidate it each time. */
    private static final String REVALIDATE = "no-cache";

    private static final String NO_STORE = "no-store";

    private static final byte[] EMPTY_LIST = "{\"data\":[],".getBytes(StandardCharsets.US_ASCII);

    /** A property of what was found by a code. Within a text of JSON the quotes would be escaped. */
    private static final String MATCHED = ",\"matched\":{";

    private static final int ETAG_BYTES = 16;

    private final ObjectMapper json;

    Representations(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Makes one.
     *
     * @param answered header fields from the resource
     */
    StoredResponse of(Key key, ContentVersion version, Object body, MultivaluedMap<String, Object> answered) {
        Rendition rendition = rendition(body);
        byte[] plain = rendition.body();
        byte[] encoded = key.encoding().isWorthIt(plain.length) ? key.encoding().encode(plain) : plain;
        String etag = etag(encoded);
        return new StoredResponse(
                Buffer.buffer(encoded),
                etag,
                headers(key, etag, answered),
                bodyHeaders(rendition.contentType(), encoded == plain ? Encoding.IDENTITY : key.encoding()),
                SlugSet.of(key.target(), rendition.json()),
                isCacheable(key, plain),
                version);
    }

    /**
     * Not a search, nor a list in which a filter or a code leaves nothing: there is no limit to how many of them there
     * are.
     */
    private static boolean isCacheable(Key key, byte[] plain) {
        if (key.searches()) {
            return false;
        }
        if (Target.isCode(key.path())) {
            return new String(plain, StandardCharsets.UTF_8).contains(MATCHED);
        }
        return key.target().indexOf('?') < 0 || Arrays.mismatch(plain, EMPTY_LIST) < EMPTY_LIST.length;
    }

    private static List<StoredResponse.Header> headers(Key key, String etag, MultivaluedMap<String, Object> answered) {
        List<StoredResponse.Header> headers = new ArrayList<>();
        headers.add(StoredResponse.Header.of(HttpHeaders.ETAG, etag));
        headers.add(StoredResponse.Header.of(HttpHeaders.CACHE_CONTROL, cacheControl(key)));
        headers.add(StoredResponse.Header.of(HttpHeaders.VARY, vary(key, answered)));
        add(CONTENT_LANGUAGE, answered, headers);
        add(LINK, answered, headers);
        return List.copyOf(headers);
    }

    private static String vary(Key key, MultivaluedMap<String, Object> answered) {
        boolean byAccept =
                answered.getOrDefault(HttpHeaders.VARY.toString(), List.of()).contains("Accept");
        return (byAccept ? "Accept, " : "")
                + (key.languageInLinks() ? "Accept-Encoding" : "Accept-Encoding, Accept-Language");
    }

    private static void add(
            CharSequence name, MultivaluedMap<String, Object> answered, List<StoredResponse.Header> headers) {
        Object value = answered.getFirst(name.toString());
        if (value != null) {
            headers.add(StoredResponse.Header.of(name, value.toString()));
        }
    }

    private static String cacheControl(Key key) {
        if (key.searches()) {
            return NO_STORE;
        }
        return key.target().equals(Paths.ROOT) ? REVALIDATE : PUBLIC;
    }

    private static List<StoredResponse.Header> bodyHeaders(String contentType, Encoding encoding) {
        StoredResponse.Header type = StoredResponse.Header.of(HttpHeaders.CONTENT_TYPE, contentType);
        return encoding == Encoding.IDENTITY
                ? List.of(type)
                : List.of(type, StoredResponse.Header.of(HttpHeaders.CONTENT_ENCODING, encoding.token()));
    }

    /** JSON becomes one here; other formats are made already. */
    private Rendition rendition(Object body) {
        if (body instanceof Rendition made) {
            return made;
        }
        try {
            byte[] plain = json.writeValueAsBytes(body);
            return new Rendition(plain, JSON, plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view becomes JSON", e);
        }
    }

    private static String etag(byte[] representation) {
        byte[] digest = Sha256.of(representation);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES)) + '"';
    }
}
