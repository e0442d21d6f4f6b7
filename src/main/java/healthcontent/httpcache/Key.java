package healthcontent.httpcache;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What a response answers. All that a response depends on is in it, and nothing else of a request may change one.
 *
 * @param target path and query in canonical form
 * @param language of the reader
 * @param languageInLinks whether the request named its language by {@code ?lang=}, so that the links carry it on
 * @param encoding how the body is encoded
 * @param searches whether it searches for words of the reader's own: then no response is stored, there is no end to
 *     them
 */
record Key(String target, String language, boolean languageInLinks, Encoding encoding, boolean searches) {

    private static final String ATTRIBUTE = Key.class.getName();

    /** The key of this request, if its answer is to be made into one that could be stored. */
    static Optional<Key> of(RoutingContext context) {
        return Optional.ofNullable(context.get(ATTRIBUTE));
    }

    void assignTo(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    /** Its path without the query. */
    String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    /** Roughly what a key costs in memory, in bytes. */
    int size() {
        return 100 + target.length();
    }
}
