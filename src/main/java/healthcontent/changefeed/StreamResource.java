package healthcontent.changefeed;

import healthcontent.problem.MayAnswer;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The change feed as server-sent events, at a path of its own. */
@Path("/v1/changes/stream")
@PermitAll
@Tag(name = "Change feed")
class StreamResource {

    private static final String DESCRIPTION = """
        The feed of `/v1/changes` as server-sent events: all that is there after the cursor, then each change as it \
        happens. The `data` of an event is one `Change`, its `id` the cursor after it, good for `after` of both paths. \
        A client that reconnects with `Last-Event-ID`, as browsers do by themselves, goes on where it was. A comment \
        comes every 15 seconds. A stream has no pages, so no `limit`.

        The same stream is at `/v1/changes` for a client that asks for `text/event-stream` there.\
        """;

    private final Following following;

    StreamResource(Following following) {
        this.following = following;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @MayAnswer({ProblemType.RESYNC_REQUIRED, ProblemType.TOO_MANY_STREAMS})
    @Operation(operationId = "followChanges", summary = "Follow what changes", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The feed as a stream.",
            headers =
                    @Header(
                            name = Following.NO_BUFFERING,
                            description = "`no`, so that a proxy passes each event on at once.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "Server-sent events, the `data` of each a `Change`.")))
    @APIResponse(
            responseCode = "410",
            description = ChangesResource.OTHER_HISTORY,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void followChanges(
            @RestQuery @Parameter(description = ChangesResource.AFTER) String after,
            @RestQuery
                    @Parameter(
                            description = ChangesResource.TYPE,
                            example = "condition",
                            schema = @Schema(ref = "DocumentType"))
                    String type,
            @RestQuery @Parameter(description = ChangesResource.LANGUAGE, example = "en") String language,
            @RestQuery
                    @Parameter(
                            description = "`content`: each published document comes with its source content.",
                            example = "content",
                            schema = @Schema(ref = "ChangeInclude"))
                    String include,
            @RestHeader(Following.LAST_EVENT_ID)
                    @Parameter(description = "The id of the last event that was received. It goes before `after`.")
                    String lastEventId,
            @Context HttpServerRequest request,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws SQLException {
        following.follow(lastEventId, after, FeedFilter.of(type, language, include), request, sink, sse);
    }
}
