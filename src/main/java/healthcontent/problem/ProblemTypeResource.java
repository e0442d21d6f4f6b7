package healthcontent.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What each problem type means, over HTTP: as a page for people, as JSON for programs. */
@Path("/problems")
@PermitAll
@Tag(name = "Problems and findings")
class ProblemTypeResource {

    /** Browsers ask for HTML by name; a client that accepts anything gets the data. */
    private static final String PAGE = "text/html;charset=UTF-8;qs=0.5";

    private final ObjectMapper json;

    @Inject
    ProblemTypeResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(
            operationId = "listProblemTypes",
            summary = "List what can go wrong",
            description = "Every kind of problem, what it means and what a caller can do. As a page: `/problems` in a "
                    + "browser.")
    @APIResponse(
            responseCode = "200",
            description = "Every type.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemTypeList.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public ProblemTypeList listProblemTypes() {
        return new ProblemTypeList(all().stream().map(ProblemTypeView::of).toList());
    }

    @GET
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response showProblemTypes() {
        return page(ProblemPage.ofAll(all()));
    }

    @GET
    @Path("{type}")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(
            operationId = "getProblemType",
            summary = "Read what a problem means",
            description = "What this kind of problem means, what a caller can do, and what one looks like. It is where "
                    + "the `type` of a problem leads to; as a page in a browser.")
    @APIResponse(
            responseCode = "200",
            description = "The type.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemTypeView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public ProblemTypeView getProblemType(
            @Parameter(description = "The last part of the `type` of a problem.", example = "not-found")
                    @PathParam("type")
                    String type) {
        return ProblemTypeView.of(find(type));
    }

    @GET
    @Path("{type}")
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response showProblemType(@PathParam("type") String type) throws JsonProcessingException {
        ProblemType found = find(type);
        String example = json.writerWithDefaultPrettyPrinter().writeValueAsString(ProblemGuide.exampleOf(found));
        return page(ProblemPage.of(found, example));
    }

    private static Response page(String html) {
        return Response.ok(html).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static ProblemType find(String value) {
        return ProblemType.of(value).orElseThrow(() -> NotFound.of("problem type", value));
    }

    private static List<ProblemType> all() {
        return Arrays.stream(ProblemType.values())
                .sorted(Comparator.comparing(ProblemType::status))
                .toList();
    }
}
