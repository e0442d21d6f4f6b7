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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What each finding on a release means, over HTTP: as a page for people, as JSON for programs. */
@Path(FindingGuide.PATH)
@PermitAll
@Tag(name = "Problems and findings")
class FindingTypeResource {

    private static final String PAGE = "text/html;charset=UTF-8;qs=0.5";

    private final ObjectMapper json;

    @Inject
    FindingTypeResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(
            operationId = "listFindingTypes",
            summary = "List what can be found in a release",
            description = "Every kind of finding, what it means and what the sender can do. As a page:"
                    + " `/problems/findings` in a browser.")
    @APIResponse(
            responseCode = "200",
            description = "Every kind.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FindingTypeList.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public FindingTypeList listFindingTypes() {
        return new FindingTypeList(all());
    }

    @GET
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response showFindingTypes() {
        return page(FindingPage.ofAll(all()));
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(
            operationId = "getFindingType",
            summary = "Read what a finding means",
            description = "What this kind of finding means, whether it holds a release up, what the sender can do, and"
                    + " what one looks like; as a page in a browser.")
    @APIResponse(
            responseCode = "200",
            description = "The kind.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FindingTypeView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public FindingTypeView getFindingType(
            @Parameter(description = "The `name` of a finding.", example = "unresolved-reference") @PathParam("name")
                    String name) {
        return find(name);
    }

    @GET
    @Path("{name}")
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response showFindingType(@PathParam("name") String name) throws JsonProcessingException {
        FindingTypeView found = find(name);
        return page(FindingPage.of(found, json.writerWithDefaultPrettyPrinter().writeValueAsString(found.example())));
    }

    private static Response page(String html) {
        return Response.ok(html).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static FindingTypeView find(String name) {
        return FindingTypeView.of(name).orElseThrow(() -> NotFound.of("kind of finding", name));
    }

    private static List<FindingTypeView> all() {
        return FindingGuide.names().stream()
                .map(FindingTypeView::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
