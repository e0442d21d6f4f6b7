package healthcontent.content.symptom;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.FormatParameter;
import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.ListParameters;
import healthcontent.content.term.Terms;
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

/** Symptoms over HTTP. */
@Path(Paths.SYMPTOMS)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Symptoms")
class SymptomResource {

    private final PublishedSymptoms published;
    private final Terms terms;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    SymptomResource(PublishedSymptoms published, Terms terms, ReaderLanguage reader, ServiceTexts texts) {
        this.published = published;
        this.terms = terms;
        this.reader = reader;
        this.texts = texts;
    }

    @GET
    @Operation(
            operationId = "listSymptoms",
            summary = "List symptoms",
            description =
                    "The symptoms that conditions share: how conditions show, each with the red flags that name it. By"
                            + " name, as in `GET /v1/symptoms`; to search them as a reader types, `GET"
                            + " /v1/symptoms?q=swel`.")
    public RestResponse<SymptomList> listSymptoms(
            @Parameter(description = ListParameters.SEARCH, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @RestQuery
                    String q,
            @Parameter(description = ListParameters.SORT, schema = @Schema(ref = "ListSort")) @RestQuery String sort,
            @BeanParam PageParameters page) {
        ListRequest request = page.of(Paths.SYMPTOMS, reader).filter("q", q).sort(sort, ListOrder.usual(q));
        return terms.list(ListedSymptom.class, SymptomRow.class, SymptomRow.COLUMNS, request, q)
                .answer(
                        reader,
                        row -> SymptomSummary.of(row, reader, texts),
                        (symptoms, place) -> new SymptomList(symptoms, place, texts.emergencyAdvice(reader.tag())));
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getSymptom",
            summary = "Get one symptom with its conditions",
            description =
                    "A symptom with every condition that it is tied to: what it is like there, and the red flags of the"
                            + " condition that name it, with how soon to get care, why, and what to do. As in"
                            + " `GET /v1/symptoms/swelling`.")
    public RestResponse<SymptomView> getSymptom(
            @Parameter(description = "Slug of the symptom.", example = "swelling") @RestPath String slug,
            @BeanParam LanguageParameter language,
            @BeanParam FormatParameter format) {
        SymptomView symptom = published.read(slug);
        return ContentResponse.in(symptom.language(), symptom);
    }
}
