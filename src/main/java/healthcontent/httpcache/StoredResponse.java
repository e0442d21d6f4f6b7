package healthcontent.httpcache;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A response of status 200 (RFC 9111, 3): its body and the header fields that belong to it. What belongs to one
 * request, such as its id, is not in it.
 *
 * @param body shared by all requests, so it must not be changed
 * @param etag strong: a digest of the encoded body
 * @param headers the fields that a 304 has as well (RFC 9110, 15.4.5)
 * @param bodyHeaders the fields that describe the body
 * @param slugs of every document that the body mentions
 * @param cacheable whether it is worth storing, as it may be asked for again
 * @param version of the content when its query started
 */
record StoredResponse(
        Buffer body,
        String etag,
        List<Header> headers,
        List<Header> bodyHeaders,
        SlugSet slugs,
        boolean cacheable,
        ContentVersion version) {

    /** A header field, in the form in which it is sent. */
    record Header(CharSequence name, CharSequence value) {

        static Header of(CharSequence name, String value) {
            return new Header(name, new AsciiString(value.getBytes(StandardCharsets.US_ASCII)));
        }

        int size() {
            return 80 + value.length();
        }
    }

    /** Its approximate cost in memory, in bytes. */
    int size() {
        return 200
                + body.length()
                + slugs.size()
                + headers.stream().mapToInt(Header::size).sum()
                + bodyHeaders.stream().mapToInt(Header::size).sum();
    }

    void describe(MultiMap response) {
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            response.set(header.name(), header.value());
        }
    }

    void describeBody(MultiMap response) {
        for (int i = 0; i < bodyHeaders.size(); i++) {
            Header header = bodyHeaders.get(i);
            response.set(header.name(), header.value());
        }
        response.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    }
}
