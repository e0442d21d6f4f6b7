package healthcontent.changefeed;

import healthcontent.limit.Limits;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The change feed over HTTP: a page at a time, or live as server-sent events. */
@Path("/v1/changes")
@PermitAll
@Tag(name = "Change feed")
class ChangesResource {

    /** How many changes a page holds when the request does not say. */
    private static final String LIMIT = "" + Limits.PAGE_ITEMS;

    static final String AFTER = "Only what comes after this cursor; without it, from the beginning.";
    static final String TYPE = "Only documents of this type.";
    static final String LANGUAGE = "Only documents in this language, as a BCP 47 tag.";
    static final String OTHER_HISTORY = "This database has another history than the one that the cursor is from.";

    private static final String DESCRIPTION = """
        Every document that ever went live stands in this feed once, at its newest change, in the order of the \
        changes. Read from the beginning it is a full sync; from a cursor, all that changed since.

        To keep a mirror: apply each change in order, keep `page.cursor`, and ask again with `after` set to it, at \
        once while `page.more` is true. A withdrawal is a change like any other, and no filter hides one of a \
        document that passes it. Within a release what is referred to comes first, and withdrawals come last, so a \
        mirror never refers to what it does not have. A cursor is a place and nothing else: it never expires and \
        goes with any filter.

        To hear of each change as it happens: `/v1/changes/stream`. A client that asks for `text/event-stream` here \
        gets the same stream.

        A cursor from before the database was restored from a backup may lead nowhere: then the answer is 410 with \
        the problem `resync-required`. Read from the beginning, and drop what the feed does not name.\
        """;

    private final FeedReader feed;
    private final ContentPages pages;
    private final Following following;

    ChangesResource(FeedReader feed, ContentPages pages, Following following) {
        this.feed = feed;
        this.pages = pages;
        this.following = following;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @MayAnswer(ProblemType.RESYNC_REQUIRED)
    @Operation(operationId = "getChanges", summary = "Pull what has changed", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(
            responseCode = "410",
            description = OTHER_HISTORY,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<ChangePage> getChanges(
            @RestQuery @Parameter(description = AFTER) String after,
            @RestQuery @Parameter(description = TYPE, example = "condition", schema = @Schema(ref = "DocumentType"))
                    String type,
            @RestQuery @Parameter(description = LANGUAGE, example = "en") String language,
            @RestQuery
                    @DefaultValue(LIMIT)
                    @Parameter(
                            description = "How many changes a page holds at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = LIMIT,
                                            defaultValue = LIMIT))
                    int limit,
            @RestQuery
                    @Parameter(
                            description =
                                    "`content`: each published document comes with its source content. A page then"
                                            + " ends early once it carries about 4 million characters of it.",
                            example = "content",
                            schema = @Schema(ref = "ChangeInclude"))
                    String include,
            @Context HttpServerRequest request,
            @Context RoutingContext context)
            throws SQLException {
        FeedCursor start = Following.start(null, after);
        if (include != null) {
            pages.enter(context);
        }
        FeedPage page = feed.read(start, FeedFilter.of(type, language, include), limit, Limits.CONTENT_PAGE_CHARACTERS);
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, Following.ASK_EACH_TIME);
        return RestResponse.ResponseBuilder.ok(ChangePage.of(page, limit))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.1") // a client that accepts any type gets a page
    @Operation(hidden = true)
    public void followChanges(
            @RestHeader(Following.LAST_EVENT_ID) String lastEventId,
            @RestQuery String after,
            @RestQuery String type,
            @RestQuery String language,
            @RestQuery String include,
            @Context HttpServerRequest request,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws SQLException {
        following.follow(lastEventId, after, FeedFilter.of(type, language, include), request, sink, sse);
    }
}
