package healthcontent.frontend;

import healthcontent.digest.Sha256;
import healthcontent.edge.conditional.EntityTags;
import healthcontent.edge.conditional.Evaluation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the front end, held in memory as it is sent. It is compressed once, here, so that the server need not
 * compress each response. Browsers revalidate it each time, so that they never mix the files of two versions.
 */
final class Asset {

    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?:^|[,\\s])gzip\\s*(?:;\\s*q=(?:1|0\\.0*[1-9]).*)?(?:,|$)", Pattern.CASE_INSENSITIVE);

    private final String mediaType;
    private final Form plain;
    private final Form packed;

    /**
     * One form of the content, with its strong entity tag (RFC 9110, 8.8.3).
     *
     * @param length in bytes
     */
    private record Form(Buffer bytes, String length, String tag) {

        static Form of(byte[] bytes) {
            return new Form(Buffer.buffer(bytes), Integer.toString(bytes.length), '"' + digest(bytes) + '"');
        }
    }

    private Asset(String mediaType, Form plain, Form packed) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.packed = packed;
    }

    /**
     * Prepares a file.
     *
     * @param name its extension decides the media type
     */
    static Asset of(String name, byte[] content) {
        return new Asset(mediaType(name), Form.of(content), Form.of(pack(content)));
    }

    /** Responds to a GET or HEAD with this file, or with 304 where {@code If-None-Match} names it. */
    void send(HttpServerRequest request, HttpServerResponse response) {
        Form form = form(request);
        Optional<EntityTags> known = EntityTags.in(request.headers(), HttpHeaders.IF_NONE_MATCH);
        if (Evaluation.of(Optional.empty(), known, form.tag()) == Evaluation.NOT_MODIFIED) {
            describe(form, response).setStatusCode(304).end();
        } else {
            sendWhole(request, response);
        }
    }

    /** Responds to a GET or HEAD with this file, whatever its preconditions. */
    void sendWhole(HttpServerRequest request, HttpServerResponse response) {
        Form form = form(request);
        describe(form, response)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CONTENT_LENGTH, form.length());
        if (form.equals(packed)) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.end(form.bytes());
    }

    private Form form(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && TAKES_GZIP.matcher(accepted).find() ? packed : plain;
    }

    private static HttpServerResponse describe(Form form, HttpServerResponse response) {
        return response.putHeader(HttpHeaders.ETAG, form.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("The front end has no files such as " + name);
        };
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 12);
    }
}
