package healthcontent.release.revision;

import healthcontent.document.DocumentId;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import healthcontent.paging.SortKey;
import healthcontent.problem.NotFound;
import healthcontent.security.Scopes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Every revision of a document over HTTP. */
@Path("/v1/sync/documents/{type}/{slug}/revisions")
@Tag(name = "Source documents")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RevisionResource {

    private final SourceDocuments documents;
    private final DocumentNames names;

    RevisionResource(SourceDocuments documents, DocumentNames names) {
        this.documents = documents;
        this.names = names;
    }

    @GET
    @RolesAllowed({Scopes.PLAN, Scopes.AUDIT})
    @Operation(
            operationId = "listRevisions",
            summary = "List the revisions of a document",
            description =
                    "Who changed it, when and by which release, the newest first; read one by its `href` for what it"
                            + " says.")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions.",
            content = @Content(schema = @Schema(implementation = RevisionList.class)))
    public Response list(
            @Parameter(
                            description = DocumentResource.TYPE,
                            example = "cause",
                            schema = @Schema(implementation = DocumentType.class))
                    @RestPath
                    String type,
            @Parameter(description = "Slug of the document.", example = "dehydration") @RestPath String slug,
            @Parameter(description = DocumentResource.LANG) @RestQuery String lang,
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
        DocumentId id = names.document(type, slug, lang);
        ListRequest request = ListRequest.of(
                        "/v1/sync/documents/" + id.type().value() + "/" + id.slug() + "/revisions",
                        ReaderLanguage.of("", false),
                        limit,
                        cursor)
                .filter("lang", lang);
        int before = request.after(Integer.class)
                .map(key -> key.at(0, Integer.class))
                .orElse(Integer.MAX_VALUE);
        Slice<RevisionView> slice = request.slice(
                documents.history(id, before, request.rowsToRead()), revision -> SortKey.of(revision.revision()));
        return Response.ok(new RevisionList(slice.rows(), slice.page(null)))
                .header(HttpHeaders.LINK, slice.link())
                .build();
    }

    @GET
    @Path("{revision}")
    @RolesAllowed({Scopes.PLAN, Scopes.AUDIT})
    @Operation(
            operationId = "getRevision",
            summary = "Read one revision of a document",
            description = "Revisions never change. A withdrawal is one without content.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = DocumentResource.ONLY_IF,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = DocumentResource.UNLESS,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The revision.",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(responseCode = "304", description = "The caller has it already: `If-None-Match` names its `ETag`.")
    public Response revision(
            @Parameter(
                            description = DocumentResource.TYPE,
                            example = "cause",
                            schema = @Schema(implementation = DocumentType.class))
                    @RestPath
                    String type,
            @Parameter(description = "Slug of the document.", example = "dehydration") @RestPath String slug,
            @Parameter(description = "Number of the revision, from 1.", example = "1") @RestPath String revision,
            @Parameter(description = DocumentResource.LANG) @RestQuery String lang,
            @Context HttpHeaders headers) {
        if (!revision.matches("[1-9][0-9]{0,8}")) {
            throw NotFound.of("revision", revision);
        }
        return RevisionResponse.of(
                documents.revision(names.document(type, slug, lang), Integer.parseInt(revision)), headers);
    }
}
