package healthcontent.httpcache;

import healthcontent.encoding.Encoding;
import healthcontent.representation.format.Format;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The cache key of a response (RFC 9111, 2). It holds all of a request that the response depends on.
 *
 * @param target path and query in canonical form
 * @param language of the reader
 * @param languageInLinks whether the request named its language by {@code ?lang=}, so that the links carry it on
 * @param encoding how the body is encoded
 * @param format of a document; empty for JSON
 * @param searches whether it is a full-text search; its response is not cacheable, as there is no limit to how many
 *     there are
 */
record Key(
        String target,
        String language,
        boolean languageInLinks,
        Encoding encoding,
        Optional<Format> format,
        boolean searches) {

    private static final String ATTRIBUTE = Key.class.getName();

    /** The key of this request, if it is one for content that went on to its resource. */
    static Optional<Key> of(RoutingContext context) {
        return Optional.ofNullable(context.get(ATTRIBUTE));
    }

    void assignTo(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    /** The path of the target, without its query. */
    String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    /** Its approximate cost in memory, in bytes. */
    int size() {
        return 100 + target.length();
    }
}
