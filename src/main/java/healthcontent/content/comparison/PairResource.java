package healthcontent.content.comparison;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.FormatParameter;
import healthcontent.content.Paths;
import healthcontent.language.LanguageParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The comparison of a pair of conditions, over HTTP. */
@Path(Paths.CONDITIONS)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Comparisons")
class PairResource {

    private final PublishedComparisons published;

    @Inject
    PairResource(PublishedComparisons published) {
        this.published = published;
    }

    @GET
    @Path("/{a}/comparisons/{b}")
    @Operation(
            operationId = "compareConditions",
            summary = "Compare two conditions",
            description = "The comparison of two conditions, its columns in the order asked, as in "
                    + "`GET /v1/conditions/leg-cramps/comparisons/restless-legs-syndrome`. The same two the other way "
                    + "round give the same comparison with its columns the other way round.")
    public RestResponse<ComparisonView> compareConditions(
            @Parameter(description = "Slug of the condition in the first column.", example = "leg-cramps") @RestPath
                    String a,
            @Parameter(description = "Slug of the condition in the second column.", example = "restless-legs-syndrome")
                    @RestPath
                    String b,
            @BeanParam LanguageParameter language,
            @BeanParam FormatParameter format) {
        ComparisonView comparison = published.read(a, b);
        return ContentResponse.in(comparison.language(), comparison);
    }
}
