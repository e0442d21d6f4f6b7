package healthcontent.asset;

import healthcontent.digest.Sha256;
import healthcontent.edge.conditional.EntityTags;
import healthcontent.edge.conditional.Evaluation;
import healthcontent.encoding.Encoding;
import healthcontent.encoding.EncodingPreference;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A file of the service itself, held in memory as it is sent. It is read when it is first asked for, and compressed
 * once for each coding, away from the event loop. Browsers revalidate it each time, so that they never mix the files of
 * two versions, unless its address changes with its content.
 */
public final class Asset {

    private static final String ASK_AGAIN = "no-cache";

    /** A year, and never asked about, as its address names its bytes (RFC 8246). */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final String mediaType;
    private final String caching;
    private final String vary;
    private final Supplier<byte[]> content;
    private final Map<Encoding, Form> forms;

    /**
     * One form of the content, with its strong entity tag (RFC 9110, 8.8.3).
     *
     * @param length in bytes
     */
    private record Form(Encoding encoding, Buffer bytes, String length, String tag) {

        static Form of(Encoding encoding, byte[] bytes) {
            return new Form(encoding, Buffer.buffer(bytes), Integer.toString(bytes.length), '"' + digest(bytes) + '"');
        }

        private static String digest(byte[] content) {
            return HexFormat.of().formatHex(Sha256.of(content), 0, 12);
        }
    }

    private Asset(String mediaType, String caching, String vary, Supplier<byte[]> content, Map<Encoding, Form> forms) {
        this.mediaType = mediaType;
        this.caching = caching;
        this.vary = vary;
        this.content = content;
        this.forms = forms;
    }

    /**
     * A file of a page.
     *
     * @param name its extension decides the media type
     * @param content read once
     */
    public static Asset of(String name, Supplier<byte[]> content) {
        return new Asset(mediaType(name), ASK_AGAIN, "Accept-Encoding", content, new ConcurrentHashMap<>());
    }

    /**
     * One of several media types at the same address, which {@code Accept} chooses.
     *
     * @param content read once
     */
    public static Asset negotiated(String mediaType, Supplier<byte[]> content) {
        return new Asset(mediaType, ASK_AGAIN, "Accept, Accept-Encoding", content, new ConcurrentHashMap<>());
    }

    /** The same file at an address that changes with its content. */
    public Asset forGood() {
        return new Asset(mediaType, FOR_GOOD, vary, content, forms);
    }

    /** Responds to a GET or HEAD with this file, or as its preconditions say. */
    public void send(RoutingContext context) {
        withForm(context, form -> {
            Optional<EntityTags> known = EntityTags.in(context.request().headers(), HttpHeaders.IF_NONE_MATCH);
            if (Evaluation.of(Optional.empty(), known, form.tag()) == Evaluation.NOT_MODIFIED) {
                describe(form, context.response()).setStatusCode(304).end();
            } else {
                sendWhole(form, context.response());
            }
        });
    }

    /** Responds to a GET or HEAD with this file, whatever its preconditions. */
    public void sendWhole(RoutingContext context) {
        withForm(context, form -> sendWhole(form, context.response()));
    }

    private void sendWhole(Form form, HttpServerResponse response) {
        describe(form, response)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CONTENT_LENGTH, form.length());
        if (form.encoding() != Encoding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, form.encoding().token());
        }
        response.end(form.bytes());
    }

    private void withForm(RoutingContext context, Consumer<Form> then) {
        Encoding encoding = EncodingPreference.choose(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Form made = forms.get(encoding);
        if (made != null) {
            then.accept(made);
            return;
        }
        context.vertx()
                .executeBlocking(() -> make(encoding), false)
                .onSuccess(then::accept)
                .onFailure(context::fail);
    }

    private Form make(Encoding encoding) {
        if (encoding == Encoding.IDENTITY) {
            return forms.computeIfAbsent(encoding, plain -> Form.of(plain, content.get()));
        }
        byte[] plain = make(Encoding.IDENTITY).bytes().getBytes();
        return forms.computeIfAbsent(encoding, packed -> Form.of(packed, packed.encodeForGood(plain)));
    }

    private HttpServerResponse describe(Form form, HttpServerResponse response) {
        String before = response.headers().get(HttpHeaders.VARY);
        return response.putHeader(HttpHeaders.ETAG, form.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.VARY, before == null ? vary : before + ", " + vary);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("There are no assets such as " + name);
        };
    }
}
