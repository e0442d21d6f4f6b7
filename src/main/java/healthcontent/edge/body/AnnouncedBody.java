package healthcontent.edge.body;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/**
 * What the head of a request says about its body (RFC 9112, 6).
 *
 * @param length in bytes; 0 if there is no body, or if its length is not known beforehand
 * @param codings the values of {@code Transfer-Encoding}
 * @param isAwaited whether the client waits to be asked for it, as it does only with one that is not empty
 */
public record AnnouncedBody(long length, List<String> codings, boolean isAwaited) {

    private static final String CHUNKED = "chunked";

    /** As of nearly every request. */
    private static final AnnouncedBody NONE = new AnnouncedBody(0, List.of(), false);

    public static AnnouncedBody of(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH) && !headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return NONE;
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return new AnnouncedBody(
                length == null ? 0 : Long.parseLong(length),
                headers.getAll(HttpHeaders.TRANSFER_ENCODING),
                headers.contains("Expect"));
    }

    /** Whether it comes in chunks; the first may be the last, so that it is empty. */
    boolean isChunked() {
        return !codings.isEmpty();
    }

    /** Whether its end is certain. In any other coding, the server would read some of it as the next request. */
    public boolean endsWhereItSays() {
        return codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase(CHUNKED));
    }

    public boolean mayCome() {
        return length > 0 || isChunked();
    }
}
