package healthcontent.content.cause;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.FormatParameter;
import healthcontent.content.Paths;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.ListParameters;
import healthcontent.content.term.TermRow;
import healthcontent.content.term.TermSummary;
import healthcontent.content.term.Terms;
import healthcontent.document.DocumentType;
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

/** Causes over HTTP. */
@Path(Paths.CAUSES)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Causes")
class CauseResource {

    private final PublishedCauses published;
    private final Terms terms;
    private final ReaderLanguage reader;

    @Inject
    CauseResource(PublishedCauses published, Terms terms, ReaderLanguage reader) {
        this.published = published;
        this.terms = terms;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listCauses",
            summary = "List causes",
            description =
                    "The causes that conditions share: what brings conditions about. By name, as in `GET /v1/causes`;"
                            + " to search them as a reader types, `GET /v1/causes?q=dehy`.")
    public RestResponse<CauseList> listCauses(
            @Parameter(description = ListParameters.SEARCH, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @RestQuery
                    String q,
            @Parameter(description = ListParameters.SORT, schema = @Schema(ref = "ListSort")) @RestQuery String sort,
            @BeanParam PageParameters page) {
        ListRequest request = page.of(Paths.CAUSES, reader).filter("q", q).sort(sort, ListOrder.usual(q));
        return terms.list(Cause.class, TermRow.class, TermRow.COLUMNS, request, q)
                .answer(reader, row -> TermSummary.of(row, DocumentType.CAUSE, reader), CauseList::new);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getCause",
            summary = "Get one cause with its conditions",
            description =
                    "A cause with every condition that it is tied to, and how it brings each of them about, as in "
                            + "`GET /v1/causes/dehydration`.")
    public RestResponse<CauseView> getCause(
            @Parameter(description = "Slug of the cause.", example = "dehydration") @RestPath String slug,
            @BeanParam LanguageParameter language,
            @BeanParam FormatParameter format) {
        CauseView cause = published.read(slug);
        return ContentResponse.in(cause.language(), cause);
    }
}
