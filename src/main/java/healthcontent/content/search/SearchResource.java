package healthcontent.content.search;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.paging.ListRequest;
import healthcontent.paging.PlaceParameters;
import healthcontent.paging.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The search over everything, over HTTP. */
@Path(Paths.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Search")
class SearchResource {

    private static final String BEST_FIRST = "match";

    private final Hits hits;
    private final ServiceTexts texts;
    private final ReaderLanguage reader;

    @Inject
    SearchResource(Hits hits, ServiceTexts texts, ReaderLanguage reader) {
        this.hits = hits;
        this.texts = texts;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Search everything",
            description = "What a reader may mean, in one list, the best match first: conditions, red flags, symptoms, "
                    + "causes, questions and comparisons, as in `GET /v1/search?q=swollen%20leg`. Words match in any of "
                    + "their forms, without their accents, by what begins with the last one, and where nothing is called "
                    + "so, by what is spelled nearly so; not all of them need to be there. A hit that is a red flag, or "
                    + "the symptom of one, comes before others that match as well.")
    public RestResponse<HitList> search(
            @Parameter(
                            description = "What the reader types: words, a question, a slug or a code. Of words that"
                                    + " content has, the " + Limits.SEARCH_WORDS + " that are rarest there are used;"
                                    + " `page.wordsLeftOut` names the others.",
                            required = true,
                            example = "swollen leg",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @RestQuery
                    String q,
            @BeanParam PlaceParameters place) {
        ListRequest request = place.of(Paths.SEARCH, reader).filter("q", q).sort(null, BEST_FIRST);
        Hits.Found found = hits.find(request, q);
        Slice<Hit> slice = request.slice(found.hits(), Hit::place);
        List<HitView> views = slice.rows().stream()
                .map(hit -> HitView.of(hit, found.meanings(), reader))
                .toList();
        return ContentResponse.page(
                reader.tag(),
                slice,
                new HitList(
                        views,
                        slice.page(null).leavingOut(found.leftOut()).cutOff(found.cutOff()),
                        texts.emergencyAdvice(reader.tag())));
    }
}
