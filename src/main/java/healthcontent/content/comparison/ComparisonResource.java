package healthcontent.content.comparison;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.FormatParameter;
import healthcontent.content.Paths;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.ListParameters;
import healthcontent.language.LanguageParameter;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.PageParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparisons over HTTP. */
@Path(Paths.COMPARISONS)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Comparisons")
class ComparisonResource {

    private final Comparisons comparisons;
    private final PublishedComparisons published;
    private final ReaderLanguage reader;

    @Inject
    ComparisonResource(Comparisons comparisons, PublishedComparisons published, ReaderLanguage reader) {
        this.comparisons = comparisons;
        this.published = published;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listComparisons",
            summary = "List comparisons",
            description = "The pairs of conditions that are easily taken for each other, by name, as in "
                    + "`GET /v1/comparisons`. Those of one condition: `GET /v1/conditions/leg-cramps/comparisons`.")
    public RestResponse<ComparisonList> listComparisons(
            @Parameter(description = ListParameters.SEARCH, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @RestQuery
                    String q,
            @Parameter(description = ListParameters.SORT, schema = @Schema(ref = "ListSort")) @RestQuery String sort,
            @BeanParam PageParameters page) {
        ListRequest request = page.of(Paths.COMPARISONS, reader).filter("q", q).sort(sort, ListOrder.usual(q));
        return comparisons
                .list(request, q)
                .answer(reader, row -> ComparisonSummary.of(row, reader), ComparisonList::new);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getComparison",
            summary = "Get one comparison",
            description = "Two conditions side by side, aspect by aspect, by the slug of the comparison. Where the "
                    + "sources do not say what a condition is like in some aspect, its value has no `text`.")
    public RestResponse<ComparisonView> getComparison(
            @Parameter(description = "Slug of the comparison.", example = "leg-cramps-vs-restless-legs-syndrome")
                    @RestPath
                    String slug,
            @BeanParam LanguageParameter language,
            @BeanParam FormatParameter format) {
        ComparisonView comparison = published.read(slug);
        return ContentResponse.in(comparison.language(), comparison);
    }
}
