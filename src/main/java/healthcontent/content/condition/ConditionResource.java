package healthcontent.content.condition;

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

/** Conditions over HTTP: the list and the whole document. */
@Path(Paths.CONDITIONS)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Conditions")
class ConditionResource {

    private final Conditions conditions;
    private final PublishedConditions published;
    private final ReaderLanguage reader;

    @Inject
    ConditionResource(Conditions conditions, PublishedConditions published, ReaderLanguage reader) {
        this.conditions = conditions;
        this.published = published;
        this.reader = reader;
    }

    @GET
    @ConsistentRead
    @Operation(
            operationId = "listConditions",
            summary = "List conditions",
            description = "Conditions in short, by name. To search them as a reader types: "
                    + "`GET /v1/conditions?q=leg cra`. To find those of a symptom, a cause or a code: "
                    + "`GET /v1/conditions?symptom=swelling`, `?cause=dehydration`, `?code=G47.62`. "
                    + "Filters narrow the list together. A filter that names something unknown gives an empty list.")
    public RestResponse<ConditionList> listConditions(
            @Parameter(description = ListParameters.SEARCH, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @RestQuery
                    String q,
            @Parameter(description = "Slug of a cause: only conditions that have it.", example = "dehydration")
                    @RestQuery
                    String cause,
            @Parameter(description = "Slug of a symptom: only what belongs to it.", example = "swelling") @RestQuery
                    String symptom,
            @Parameter(
                            description = "Code of the condition, as FHIR writes it: `code`, or `system|code`. It is"
                                    + " matched exactly; `GET /v1/codes/{system}/{code}` also finds what is published"
                                    + " for the nearest code above it.",
                            example = "G47.62")
                    @RestQuery
                    String code,
            @Parameter(description = ListParameters.SORT, schema = @Schema(ref = "ListSort")) @RestQuery String sort,
            @BeanParam PageParameters page) {
        ListRequest request = page.of(Paths.CONDITIONS, reader)
                .filter("q", q)
                .filter("cause", cause)
                .filter("symptom", symptom)
                .filter("code", code)
                .sort(sort, ListOrder.usual(q));
        return conditions
                .list(request, q, cause, symptom, CodeToken.of(code))
                .answer(reader, row -> ConditionSummary.of(row, reader), ConditionList::new);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getCondition",
            summary = "Get a whole condition",
            description = "All that a page about the condition needs, in one answer, as in "
                    + "`GET /v1/conditions/leg-cramps`. In the reader's language where there is a translation, else in "
                    + "the language of the original: `language` says which.")
    public RestResponse<ConditionView> getCondition(
            @Parameter(description = "Slug of the condition.", example = "leg-cramps") @RestPath String slug,
            @BeanParam LanguageParameter language,
            @BeanParam FormatParameter format) {
        ConditionView condition = published.read(slug);
        return ContentResponse.in(condition.language(), condition);
    }
}
