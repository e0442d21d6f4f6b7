package healthcontent.content.search;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
import healthcontent.paging.PlaceParameters;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The search over everything, over HTTP. */
@Path(Paths.SEARCH)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Search")
class SearchResource {

    private final Search search;
    private final ReaderLanguage reader;

    @Inject
    SearchResource(Search search, ReaderLanguage reader) {
        this.search = search;
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
        Search.Found found = search.find(q, place.of(Paths.SEARCH, reader));
        return ContentResponse.page(reader.tag(), found.slice(), found.list());
    }
}
