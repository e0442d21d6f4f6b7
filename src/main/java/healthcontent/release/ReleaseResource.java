package healthcontent.release;

import healthcontent.edge.body.BodyLimit;
import healthcontent.json.JsonCharset;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import healthcontent.paging.SortKey;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.NotFound;
import healthcontent.problem.ProblemType;
import healthcontent.release.ReleaseMetrics.Action;
import healthcontent.release.body.BodyBulkhead;
import healthcontent.release.body.ReceivedBody;
import healthcontent.release.body.ReceivedBundle;
import healthcontent.release.idempotency.IdempotencyKey;
import healthcontent.release.idempotency.RecordedResponse;
import healthcontent.release.idempotency.RepeatableRequest;
import healthcontent.release.lock.WriteBulkhead;
import healthcontent.security.AlsoRequires;
import healthcontent.security.Caller;
import healthcontent.security.Scopes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Releases over HTTP: plan, look, apply, discard. */
@Path(ReleaseView.PATH)
@Tag(name = "Releases")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReleaseResource {

    private final Releases releases;
    private final BodyBulkhead bodies;
    private final WriteBulkhead writes;
    private final Caller caller;
    private final ReleaseMetrics metrics;

    ReleaseResource(
            Releases releases, BodyBulkhead bodies, WriteBulkhead writes, Caller caller, ReleaseMetrics metrics) {
        this.releases = releases;
        this.bodies = bodies;
        this.writes = writes;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.PLAN)
    @BodyLimit(bytes = Limits.BUNDLE_BYTES, of = Limits.BUNDLE)
    @AlsoRequires(scope = Scopes.APPLY, parameter = "apply")
    @MayAnswer(ProblemType.APPLY_IN_PROGRESS)
    @Operation(operationId = "planRelease", summary = "Plan a release", description = """
        Checks a bundle of documents and withdrawals, computes what it would change against the live content, \
        and stores that plan. Nothing goes live. Typical call: send the bundle, look at `changes` and \
        `findings`, then apply the release at `{href}/apply`.

        Every error of the bundle is told in one answer (422), each with a JSON Pointer into the body; then \
        nothing is stored. With `apply=true` (which also needs the scope `content:apply`) the plan is applied \
        at once.

        Limits: 10,000 documents and withdrawals, 64 MiB, 256 KiB a document, 1,000,000 values, 1,000 \
        properties an object, 32 levels of nesting, 262,144 characters a string, 100 a number, 1,000 a \
        property name, 32 combining marks on a character, five minutes to send it. A refusal names the one \
        that was reached. Of more than 1,000 errors and warnings, a response shows the first 1,000, errors \
        before warnings, and says how many more there are. One bundle of more than 1 MiB is planned at a \
        time; another one waits for ten seconds, and then gets 503.\
        """)
    @Parameter(
            name = IdempotencyKey.NAME,
            in = ParameterIn.HEADER,
            description = IdempotencyKey.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "The release was planned; with `apply=true`, applied.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Response plan(
            @Parameter(
                            description = "Whether to apply the plan at once.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    @DefaultValue("false")
                    boolean apply,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "The bundle.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = BundleSource.class)))
                    InputStream body) {
        if (apply) {
            caller.require(Scopes.PLAN, Scopes.APPLY);
        }
        JsonCharset.require(headers);
        Optional<String> key = IdempotencyKey.of(headers);
        try (ReceivedBody received = bodies.bundle(body)) {
            return metrics.count(
                    apply ? Action.PUBLISH : Action.PLAN,
                    () -> writes.run(received.size(), () -> {
                        ReceivedBundle bundle = received.bundle();
                        RepeatableRequest request = new RepeatableRequest(
                                key, caller.name(), ReleaseView.PATH, bundle.digest() + " apply=" + apply);
                        return response(apply ? releases.publish(request, bundle) : releases.plan(request, bundle));
                    }));
        }
    }

    @GET
    @RolesAllowed({Scopes.PLAN, Scopes.AUDIT})
    @Operation(
            operationId = "listReleases",
            summary = "List releases",
            description =
                    "The audit trail: what was planned, applied and discarded, by whom and when, the newest first."
                            + " Read a release by its `href` for its changes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of releases.",
            content = @Content(schema = @Schema(implementation = ReleaseList.class)))
    public Response list(
            @Parameter(
                            description = "Only releases of this status.",
                            schema = @Schema(implementation = ReleaseStatus.class))
                    @RestQuery
                    String status,
            @Parameter(
                            description = "How many items a page holds at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "" + Limits.PAGE_ITEMS,
                                            defaultValue = ListRequest.DEFAULT_LIMIT))
                    @RestQuery
                    @DefaultValue(ListRequest.DEFAULT_LIMIT)
                    int limit,
            @Parameter(
                            description = "Where the page starts: `nextCursor` of the page before, with the same other"
                                    + " parameters.")
                    @RestQuery
                    String cursor) {
        ListRequest request = ListRequest.of(ReleaseView.PATH, ReaderLanguage.of("", false), limit, cursor)
                .filter("status", status);
        Optional<StoredRelease.Place> after =
                request.after(Instant.class, String.class).map(ReleaseResource::place);
        List<ReleaseView> rows =
                releases.list(Optional.ofNullable(status).map(ReleaseStatus::of), after, request.rowsToRead());
        Slice<ReleaseView> slice = request.slice(
                rows, release -> SortKey.of(release.plannedAt(), release.id().toString()));
        return Response.ok(new ReleaseList(slice.rows(), slice.page(null)))
                .header(HttpHeaders.LINK, slice.link())
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scopes.PLAN, Scopes.AUDIT})
    @Operation(
            operationId = "getRelease",
            summary = "Read a release",
            description = "The release with its plan, its findings and what became of it.")
    @APIResponse(
            responseCode = "200",
            description = "The release.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Response get(@Parameter(description = "Identity of the release.") @RestPath String id) {
        return Response.ok(releases.get(releaseId(id))).build();
    }

    @POST
    @Path("{id}/apply")
    @RolesAllowed(Scopes.APPLY)
    @BodyLimit(bytes = 0)
    @MayAnswer({ProblemType.PLAN_OUTDATED, ProblemType.RELEASE_CLOSED, ProblemType.APPLY_IN_PROGRESS})
    @Operation(operationId = "applyRelease", summary = "Apply a planned release", description = """
        Applies exactly the plan that was shown, in one transaction. If live content has moved under it, the \
        answer is 409 `plan-outdated`, naming what moved, and nothing has changed. A release that was applied \
        already stays as it is, so the call can be repeated after a lost answer. It takes no body.\
        """)
    @Parameter(
            name = IdempotencyKey.NAME,
            in = ParameterIn.HEADER,
            description = IdempotencyKey.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The release is applied.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Response apply(
            @Parameter(description = "Identity of the release.") @RestPath String id, @Context HttpHeaders headers) {
        UUID release = releaseId(id);
        RepeatableRequest request = new RepeatableRequest(
                IdempotencyKey.of(headers), caller.name(), ReleaseView.path(release) + "/apply", "");
        return metrics.count(
                Action.APPLY,
                () -> writes.run(releases.bytes(release), () -> {
                    return response(releases.apply(request, release));
                }));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scopes.PLAN)
    @BodyLimit(bytes = 0)
    @MayAnswer({ProblemType.RELEASE_CLOSED, ProblemType.APPLY_IN_PROGRESS})
    @Operation(
            operationId = "discardRelease",
            summary = "Discard a planned release",
            description = "A release that is neither applied nor discarded within seven days is discarded by itself.")
    @APIResponse(responseCode = "204", description = "The release is discarded.")
    public void discard(@Parameter(description = "Identity of the release.") @RestPath String id) {
        UUID release = releaseId(id);
        metrics.count(
                Action.DISCARD,
                () -> writes.run(() -> {
                    releases.discard(release);
                    return null;
                }));
    }

    private static StoredRelease.Place place(SortKey key) {
        return new StoredRelease.Place(key.at(0, Instant.class), releaseId(key.at(1, String.class)));
    }

    private static UUID releaseId(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw NotFound.of("release", text);
        }
        throw NotFound.of("release", text);
    }

    private static Response response(RecordedResponse recorded) {
        Response.ResponseBuilder response = Response.status(recorded.status()).entity(recorded.body());
        recorded.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return response.build();
    }
}
