package healthcontent.release.revision;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.document.WithdrawalReason;
import healthcontent.document.source.DocumentSource;
import healthcontent.edge.body.BodyLimit;
import healthcontent.json.JsonCharset;
import healthcontent.limit.Limits;
import healthcontent.problem.InvalidHeader;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.ProblemType;
import healthcontent.release.ReleaseMetrics;
import healthcontent.release.ReleaseMetrics.Action;
import healthcontent.release.body.BodyBulkhead;
import healthcontent.release.body.ReceivedDocument;
import healthcontent.release.lock.WriteBulkhead;
import healthcontent.security.Caller;
import healthcontent.security.Scopes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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

/** Single documents over HTTP: what they say and said at an instant; publish and withdraw one. */
@Path("/v1/sync/documents/{type}/{slug}")
@Tag(name = "Source documents")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DocumentResource {

    static final String LANG =
            "Language of the document, as a tag in any case (`es-mx` is `es-MX`); the language of originals if absent.";
    static final String TYPE = "Type of the document.";
    private static final String CONTENT_RANGE = "Content-Range";

    static final String ONLY_IF = "ETags of the revisions of which this must be one; else the answer is 412.";
    static final String UNLESS =
            "ETags of the revisions that the caller has; if this is one of them, the answer is 304.";
    private static final String IF_MATCH =
            "ETag of the revision that this replaces, or several of which one must be the newest. To publish a"
                    + " withdrawn document again, the ETag of its withdrawal.";
    private static final String IF_NONE_MATCH = "`*` for a document that has never existed.";

    private final SourceDocuments documents;
    private final BodyBulkhead bodies;
    private final WriteBulkhead writes;
    private final DocumentNames names;
    private final Caller caller;
    private final ReleaseMetrics metrics;

    DocumentResource(
            SourceDocuments documents,
            BodyBulkhead bodies,
            WriteBulkhead writes,
            DocumentNames names,
            Caller caller,
            ReleaseMetrics metrics) {
        this.documents = documents;
        this.bodies = bodies;
        this.writes = writes;
        this.names = names;
        this.caller = caller;
        this.metrics = metrics;
    }

    @GET
    @RolesAllowed({Scopes.PLAN, Scopes.AUDIT})
    @Operation(
            operationId = "getSourceDocument",
            summary = "Read a document as its editors wrote it",
            description =
                    "The newest revision, also when it is a withdrawal; its number is the ETag, for a later write."
                            + " With `at`, the revision that was the newest one at that instant.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = ONLY_IF,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = UNLESS,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The revision.",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(responseCode = "304", description = "The caller has it already: `If-None-Match` names its `ETag`.")
    public Response get(
            @Parameter(description = TYPE, example = "cause", schema = @Schema(implementation = DocumentType.class))
                    @RestPath
                    String type,
            @Parameter(description = "Slug of the document.", example = "dehydration") @RestPath String slug,
            @Parameter(description = LANG) @RestQuery String lang,
            @Parameter(description = "An instant, in ISO 8601.", example = "2030-01-01T00:00:00Z") @RestQuery String at,
            @Context HttpHeaders headers) {
        return RevisionResponse.of(
                documents.get(
                        names.document(type, slug, lang),
                        Optional.ofNullable(at).map(DocumentResource::instant)),
                headers);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.APPLY)
    @BodyLimit(bytes = Limits.DOCUMENT_BYTES, of = Limits.DOCUMENT)
    @MayAnswer(ProblemType.APPLY_IN_PROGRESS)
    @Operation(
            operationId = "putSourceDocument",
            summary = "Publish one document at once",
            description = "A release of one document. Say what it replaces: `If-Match` with the ETag that you read, or"
                    + " `If-None-Match: *`. If somebody was faster, the answer is 412 and nothing has changed. At most"
                    + " 256 KiB, and within the limits of a bundle on properties, nesting, strings, numbers, names and"
                    + " combining marks. Of more than 1,000 errors and warnings, a response shows the first 1,000.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = IF_NONE_MATCH,
            example = "*",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The document is live as sent.",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The document is live for the first time.",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response put(
            @Parameter(description = TYPE, example = "cause", schema = @Schema(implementation = DocumentType.class))
                    @RestPath
                    String type,
            @Parameter(description = "Slug of the document.", example = "an-example") @RestPath String slug,
            @Parameter(description = LANG) @RestQuery String lang,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description =
                                    "The content, in the format of its type. Or a revision just as `GET` answers it,"
                                            + " changed or not: of that, the content is written.",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DocumentSource.class)))
                    InputStream body) {
        DocumentId id = names.document(type, slug, lang);
        JsonCharset.require(headers);
        requireWhole(headers);
        Preconditions replaces = Preconditions.ofPublishing(headers);
        ReceivedDocument received = bodies.document(body);
        return metrics.count(
                Action.PUBLISH,
                () -> writes.run(() -> {
                    RevisionView revision = documents.put(id, received.json(), replaces, caller.name());
                    return RevisionResponse.of(
                            revision, replaces.replaced().isEmpty() ? Response.Status.CREATED : Response.Status.OK);
                }));
    }

    @DELETE
    @RolesAllowed(Scopes.APPLY)
    @BodyLimit(bytes = 0)
    @MayAnswer({ProblemType.BUNDLE_REJECTED, ProblemType.APPLY_IN_PROGRESS})
    @Operation(
            operationId = "withdrawSourceDocument",
            summary = "Withdraw one document at once",
            description =
                    "A release of one withdrawal. Readers get 410 with the reason from then on; nothing is deleted."
                            + " For a document that is withdrawn already, it corrects the reason and the replacement."
                            + " Withdrawing a condition also withdraws its translations and the comparisons that name it.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            required = true,
            description = IF_MATCH,
            example = "\"1\"",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The withdrawal.",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response withdraw(
            @Parameter(description = TYPE, example = "cause", schema = @Schema(implementation = DocumentType.class))
                    @RestPath
                    String type,
            @Parameter(description = "Slug of the document.", example = "an-example") @RestPath String slug,
            @Parameter(description = LANG) @RestQuery String lang,
            @Parameter(
                            description = "Why.",
                            required = true,
                            example = "editorial",
                            schema = @Schema(implementation = WithdrawalReason.class))
                    @RestQuery
                    String reason,
            @Parameter(description = "Slug of the document of the same type that readers should see instead.")
                    @RestQuery
                    String replacement,
            @Context HttpHeaders headers) {
        DocumentId id = names.document(type, slug, lang);
        WithdrawalReason why = WithdrawalReason.of(reason).orElseThrow();
        Preconditions replaces = Preconditions.ofWithdrawal(headers);
        return metrics.count(
                Action.PUBLISH,
                () -> writes.run(() -> {
                    RevisionView revision =
                            documents.withdraw(id, why, Optional.ofNullable(replacement), replaces, caller.name());
                    return RevisionResponse.of(revision, Response.Status.OK);
                }));
    }

    /** A part must not be taken for the document (RFC 9110, 14.5). */
    private static void requireWhole(HttpHeaders headers) {
        if (headers.getHeaderString(CONTENT_RANGE) != null) {
            throw new InvalidHeader(CONTENT_RANGE, "can't be heeded: send the whole document");
        }
    }

    /** In the precision of the database, which would round up to what came only afterwards. */
    private static Instant instant(String at) {
        return Instant.parse(at).truncatedTo(ChronoUnit.MICROS);
    }
}
