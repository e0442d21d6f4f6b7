package healthcontent.changefeed;

import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.limit.Limits;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpMethod;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
@Tag(name = "Syncing content")
class ChangesResource {

    /** How many changes a page holds when the request does not say. */
    private static final String LIMIT = "" + Limits.PAGE_ITEMS;

    /** A cache validates it before each use (RFC 9111, 5.2.2.4), because clients ask the feed for what is newest. */
    private static final String ASK_EACH_TIME = "no-cache";

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    /** Which nginx and other proxies read. */
    private static final String NO_BUFFERING = "X-Accel-Buffering";

    private static final String DESCRIPTION = """
            Every document that ever went live stands in this feed once, at its newest change, in the order of the \
            changes. Read from the beginning it is a full sync; from a cursor, all that changed since.

            To keep a mirror: apply each change in order, keep `page.cursor`, and ask again with `after` set to it, at \
            once while `page.more` is true. A withdrawal is a change like any other, and no filter hides one of a \
            document that passes it. Within a release what is referred to comes first, and withdrawals come last, so a \
            mirror never refers to what it does not have. A cursor is a place and nothing else: it never expires and \
            goes with any filter.

            With `Accept: text/event-stream` the same feed is a stream. It gives all that is there after the cursor and \
            then each change as it happens. The `data` of an event is one change, its `id` the cursor after it; a \
            client that reconnects with `Last-Event-ID`, as browsers do by themselves, goes on where it was. A comment \
            comes every 15 seconds. A stream has no pages, so no `limit`.

            A cursor from before the database was restored from a backup may lead nowhere: then the answer is 410 with \
            the problem `resync-required`. Read from the beginning, and drop what the feed does not name.""";

    private final FeedReader feed;
    private final ContentPages pages;
    private final ChangeStreams streams;
    private final ObjectMapper json;

    ChangesResource(FeedReader feed, ContentPages pages, ChangeStreams streams, ObjectMapper json) {
        this.feed = feed;
        this.pages = pages;
        this.streams = streams;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @MayAnswer({ProblemType.RESYNC_REQUIRED, ProblemType.TOO_MANY_STREAMS})
    @Operation(operationId = "getChanges", summary = "Pull or follow what has changed", description = DESCRIPTION)
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "Of a stream: the id of the last event that was received. It goes before `after`.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed, or the feed as a stream.",
            headers =
                    @Header(
                            name = NO_BUFFERING,
                            description = "Of a stream: `no`, so that a proxy passes each event on at once.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangePage.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "Server-sent events, the `data` of each a `Change`."))
            })
    @APIResponse(
            responseCode = "400",
            description = "A query parameter is unknown, repeated or malformed, or the cursor is not one of this "
                    + "service; `errors` names each of them.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The header `Accept` allows nothing that the service has.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "This database has another history than the one that the cursor is from.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away, as many clients follow the feed as are allowed, or as many pages with "
                    + "content are being made as this service makes at a time. `Retry-After` says when to ask again.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "500",
            description = "The service failed. `requestId` finds the cause in its log.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<ChangePage> getChanges(
            @RestQuery @Parameter(description = "Only what comes after this cursor; without it, from the beginning.")
                    String after,
            @RestQuery
                    @Parameter(
                            description = "Only documents of this type.",
                            example = "condition",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"cause", "symptom", "condition", "comparison"}))
                    String type,
            @RestQuery @Parameter(description = "Only documents in this language, as a BCP 47 tag.", example = "en")
                    String language,
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
                                    "`content`: each published document comes with its source content. A page then ends "
                                            + "early once it carries about 4 million characters of it.",
                            example = "content",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "content"))
                    String include,
            @Context HttpServerRequest request,
            @Context RoutingContext context)
            throws SQLException {
        FeedCursor start = start(null, after);
        if (include != null) {
            pages.enter(context);
        }
        FeedPage page = feed.read(start, FeedFilter.of(type, language, include), limit, Limits.CONTENT_PAGE_CHARACTERS);
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        return RestResponse.ResponseBuilder.ok(ChangePage.of(page, limit))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.1") // a client that accepts any type gets a page
    @Operation(hidden = true)
    public void followChanges(
            @RestHeader(LAST_EVENT_ID) String lastEventId,
            @RestQuery String after,
            @RestQuery String type,
            @RestQuery String language,
            @RestQuery String include,
            @Context HttpServerRequest request,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws SQLException {
        FeedCursor start = start(lastEventId, after);
        streams.requireRoom();
        feed.requireHistoryOf(start);
        request.response()
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                .putHeader(NO_BUFFERING, "no");
        if (request.method().equals(HttpMethod.HEAD)) {
            sink.close();
            return;
        }
        streams.open(
                new StreamOutput(sink, sse, request.response(), json), FeedFilter.of(type, language, include), start);
    }

    private static FeedCursor start(String lastEventId, String after) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return FeedCursor.parse(lastEventId, LAST_EVENT_ID);
        }
        return after == null ? FeedCursor.START : FeedCursor.parse(after, "after");
    }
}
