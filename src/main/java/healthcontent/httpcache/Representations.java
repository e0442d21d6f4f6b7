package healthcontent.httpcache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.Paths;
import healthcontent.digest.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Makes what a resource answered into a representation that can be sent again and again. */
@Singleton
class Representations {

    private static final CharSequence CONTENT_LANGUAGE = HttpHeaders.createOptimized("content-language");
    private static final CharSequence LINK = HttpHeaders.createOptimized("link");

    /**
     * How long browsers and caches on the way may go on showing it: a minute, another half while they fetch it anew,
     * and five while the service fails (RFC 9111; RFC 5861).
     */
    private static final String PUBLIC = "public, max-age=60, stale-while-revalidate=30, stale-if-error=300";

    /** The entrance says how far the content has come, which nobody may remember for long. */
    private static final String ASK_EACH_TIME = "no-cache";

    private static final String SEARCHES_ARE_PRIVATE = "no-store";

    private static final byte[] EMPTY_LIST = "{\"data\":[],".getBytes(StandardCharsets.US_ASCII);
    private static final int ETAG_BYTES = 16;

    private final ObjectMapper json;

    Representations(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The representation of a body.
     *
     * @param answered the headers that its resource gave it
     */
    StoredResponse of(Key key, ContentVersion version, Object body, MultivaluedMap<String, Object> answered) {
        byte[] plain = bytes(body);
        byte[] encoded = key.encoding().isWorthIt(plain.length) ? key.encoding().encode(plain) : plain;
        String etag = etag(encoded);
        return new StoredResponse(
                Buffer.buffer(encoded),
                etag,
                headers(key, etag, answered),
                bodyHeaders(encoded == plain ? Encoding.IDENTITY : key.encoding()),
                SlugSet.of(key.target(), plain),
                isCacheable(key, plain),
                version);
    }

    /** Neither searches nor empty lists: a filter may name what does not exist, so both are without number. */
    private static boolean isCacheable(Key key, byte[] plain) {
        return !key.searches()
                && (key.target().indexOf('?') < 0 || Arrays.mismatch(plain, EMPTY_LIST) < EMPTY_LIST.length);
    }

    private static List<StoredResponse.Header> headers(Key key, String etag, MultivaluedMap<String, Object> answered) {
        List<StoredResponse.Header> headers = new ArrayList<>();
        headers.add(StoredResponse.Header.of(HttpHeaders.ETAG, etag));
        headers.add(StoredResponse.Header.of(HttpHeaders.CACHE_CONTROL, cacheControl(key)));
        headers.add(StoredResponse.Header.of(
                HttpHeaders.VARY, key.languageInLinks() ? "Accept-Encoding" : "Accept-Encoding, Accept-Language"));
        add(CONTENT_LANGUAGE, answered, headers);
        add(LINK, answered, headers);
        return List.copyOf(headers);
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
            return SEARCHES_ARE_PRIVATE;
        }
        return key.target().equals(Paths.ROOT) ? ASK_EACH_TIME : PUBLIC;
    }

    private static List<StoredResponse.Header> bodyHeaders(Encoding encoding) {
        StoredResponse.Header type =
                StoredResponse.Header.of(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
        return encoding == Encoding.IDENTITY
                ? List.of(type)
                : List.of(type, StoredResponse.Header.of(HttpHeaders.CONTENT_ENCODING, encoding.token()));
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view becomes JSON", e);
        }
    }

    private static String etag(byte[] representation) {
        byte[] digest = Sha256.of(representation);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES)) + '"';
    }
}
