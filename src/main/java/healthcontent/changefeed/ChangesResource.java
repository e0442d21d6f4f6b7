package healthcontent.changefeed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The change feed over HTTP, a page at a time. */
@Path("/v1/changes")
@PermitAll
@Tag(name = "Syncing content")
class ChangesResource {

    /** How much content a page carries before it ends early, in characters. One document has at most 256 KiB. */
    private static final int MAX_CONTENT = 4 * 1024 * 1024;

    private final FeedReader feed;

    ChangesResource(FeedReader feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getChanges", summary = "Pull what has changed")
    public RestResponse<ChangePage> getChanges(
            @RestQuery String after,
            @RestQuery String type,
            @RestQuery String language,
            @RestQuery @DefaultValue("100") int limit,
            @RestQuery String include)
            throws SQLException {
        FeedCursor start = after == null ? FeedCursor.START : FeedCursor.parse(after, "after");
        FeedPage page = feed.read(start, FeedFilter.of(type, language, include), limit, MAX_CONTENT);
        return RestResponse.ResponseBuilder.ok(ChangePage.of(page, limit))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
