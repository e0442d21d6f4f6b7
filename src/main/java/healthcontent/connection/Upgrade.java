package healthcontent.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The wish of a client to go on in HTTP/2 (RFC 7540, 3.2), which a server may ignore (RFC 9110, 7.8). It is ignored
 * where it is malformed, which Vert.x would refuse, and where the client waits to be asked for its body: the response
 * 100 would have to come before 101, and Vert.x sends it after that, when nobody listens for it any more.
 */
final class Upgrade {

    private Upgrade() {}

    /** Takes the wish out of a request unless it can be met. */
    static void dropUnlessPossible(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (headers.contains(HttpHeaderNames.UPGRADE, Http2CodecUtil.HTTP_UPGRADE_PROTOCOL_NAME, true)
                && !isPossible(headers)) {
            headers.remove(HttpHeaderNames.UPGRADE);
            headers.remove(Http2CodecUtil.HTTP_UPGRADE_SETTINGS_HEADER);
        }
    }

    private static boolean isPossible(HttpHeaders headers) {
        List<String> settings = headers.getAll(Http2CodecUtil.HTTP_UPGRADE_SETTINGS_HEADER);
        return !headers.contains(HttpHeaderNames.EXPECT)
                && settings.size() == 1
                && settings(settings.get(0)).isPresent()
                && connectionOptions(headers).containsAll(Set.of("upgrade", "http2-settings"));
    }

    private static Optional<Http2Settings> settings(String value) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(value));
            Http2Settings settings = new Http2Settings();
            while (bytes.hasRemaining()) {
                char identifier = (char) Short.toUnsignedInt(bytes.getShort());
                settings.put(identifier, (Long) Integer.toUnsignedLong(bytes.getInt()));
            }
            return Optional.of(settings);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Set<String> connectionOptions(HttpHeaders headers) {
        Set<String> options = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String option : headers.get(HttpHeaderNames.CONNECTION, "").split(",", -1)) {
            options.add(option.strip());
        }
        return options;
    }
}
