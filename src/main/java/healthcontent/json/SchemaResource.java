package healthcontent.json;

import healthcontent.edge.AcceptHeader;
import healthcontent.edge.conditional.Evaluation;
import healthcontent.edge.conditional.OtherRepresentation;
import healthcontent.problem.NotFound;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The JSON Schemas of what is sent, over HTTP, so that an editor's tool can check before it sends. */
@Path(ServedSchema.PATH)
@Singleton
@PermitAll
@Tag(name = "Schemas")
class SchemaResource {

    /** Of JSON Schema (draft-bhutton-json-schema, 13.1). */
    private static final String SCHEMA = "application/schema+json";

    /** They change with the program only; a browser of an editor may be some minutes behind after an upgrade. */
    private static final String SOME_MINUTES = "public, max-age=300";

    private final Map<String, ServedSchema> schemas = ServedSchema.all();
    private final AcceptHeader accept;

    SchemaResource(AcceptHeader accept) {
        this.accept = accept;
    }

    @GET
    @Path("/{name}")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getSchema",
            summary = "Get the JSON Schema of what is sent",
            description = "What the service itself holds a bundle, a document or a look-up to, as JSON Schema 2020-12:"
                    + " which properties there are, and the bounds of each. The schemas refer to one another at these"
                    + " addresses. What hangs on other documents, such as whether a reference leads anywhere, only a plan"
                    + " tells.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = {
                @Content(mediaType = SCHEMA, schema = @Schema(ref = "JsonSchema")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "JsonSchema"))
            })
    public Response getSchema(
            @Parameter(
                            description = "What is sent: a bundle, the content of a type of document, or a look-up;"
                                    + " `definitions` is what they share.",
                            example = "symptom",
                            schema = @Schema(ref = "SchemaName"))
                    @RestPath
                    String name,
            @Context HttpServerRequest request) {
        ServedSchema schema = schemas.get(name);
        if (schema == null) {
            throw NotFound.of("schema", name);
        }
        Evaluation evaluation = Evaluation.of(request.headers(), schema.tag());
        if (evaluation == Evaluation.PRECONDITION_FAILED) {
            throw new OtherRepresentation();
        }
        // in place of the no-store that every response begins with
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, SOME_MINUTES);
        Response.ResponseBuilder response = Response.status(evaluation.status())
                .header(HttpHeaders.ETAG, schema.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return (evaluation == Evaluation.SEND ? response.entity(schema.bytes()).type(type(request)) : response).build();
    }

    /**
     * The type that is preferred of those that are accepted. Without it, HEAD is told the first one whatever it
     * accepts.
     */
    private MediaType type(HttpServerRequest request) {
        String type = accept.of(request.headers())
                .preferred(List.of(SCHEMA, MediaType.APPLICATION_JSON))
                .orElse(SCHEMA);
        return MediaType.valueOf(type).withCharset(StandardCharsets.UTF_8.name());
    }
}
