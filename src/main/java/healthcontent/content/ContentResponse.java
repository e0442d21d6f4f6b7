package healthcontent.content;

import healthcontent.paging.Slice;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Responses with the header fields that describe their content: {@code Content-Language}, and {@code Link} of a page.
 */
public final class ContentResponse {

    private ContentResponse() {}

    /** A part of a document, or a whole one, in the language of its text. */
    public static <B> RestResponse<B> in(String language, B body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }

    /** A page of a list, for a reader of one language. */
    public static <B> RestResponse<B> page(String language, Slice<?> slice, B body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.LINK, slice.link())
                .build();
    }
}
