package healthcontent.content.faq;

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

/** Questions and answers across conditions, over HTTP. */
@Path(Paths.FAQS)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "FAQs")
class FaqResource {

    private final Faqs faqs;
    private final PublishedFaqs published;
    private final ReaderLanguage reader;

    @Inject
    FaqResource(Faqs faqs, PublishedFaqs published, ReaderLanguage reader) {
        this.faqs = faqs;
        this.published = published;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listFaqs",
            summary = "List questions and answers",
            description = "Questions that readers ask, with their answers, over all conditions. To search them as a "
                    + "reader types: `GET /v1/faqs?q=how do i stop a cra`. Those of one condition: "
                    + "`GET /v1/faqs?condition=leg-cramps`. A question that is not translated yet is here in the "
                    + "language of the original, unless the reader's language has one of this slug with another "
                    + "condition.")
    public RestResponse<FaqList> listFaqs(
            @Parameter(description = ListParameters.SEARCH, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @RestQuery
                    String q,
            @Parameter(description = "Slug of a condition: only what belongs to it.", example = "leg-cramps") @RestQuery
                    String condition,
            @Parameter(description = ListParameters.SORT, schema = @Schema(ref = "ListSort")) @RestQuery String sort,
            @BeanParam PageParameters page) {
        ListRequest request = page.of(Paths.FAQS, reader)
                .filter("q", q)
                .filter("condition", condition)
                .sort(sort, ListOrder.usual(q));
        return faqs.list(request, q, condition).answer(reader, row -> FaqView.of(row, reader), FaqList::new);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getFaq",
            summary = "Get one question with its answer",
            description =
                    "One question by its slug, as in `GET /v1/faqs/how-to-stop-leg-cramps-at-once`. It is a part of"
                            + " its condition: where that was withdrawn, the question is a 410 with the reason of the"
                            + " condition, and where only the translation was withdrawn that had it, with the reason of"
                            + " the translation. A question that an editor removed is a 404.")
    public RestResponse<FaqView> getFaq(
            @Parameter(description = "Slug of the question.", example = "how-to-stop-leg-cramps-at-once") @RestPath
                    String slug,
            @BeanParam LanguageParameter language,
            @BeanParam FormatParameter format) {
        FaqView faq = published.read(slug);
        return ContentResponse.in(faq.language(), faq);
    }
}
