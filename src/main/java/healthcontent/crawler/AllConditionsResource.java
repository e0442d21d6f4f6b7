package healthcontent.crawler;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.content.list.NameOrder;
import healthcontent.language.Languages;
import healthcontent.limit.Limits;
import healthcontent.negotiation.Rendition;
import healthcontent.problem.ProblemType;
import healthcontent.site.PublicAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A page with a link to the page of each condition, by name, for whom no script runs: the first page of the front end
 * leads here. It is one page while it may name them all, then several, which are numbered from 1.
 */
@Path(Paths.ALL_CONDITIONS + "/{language}")
@Produces(MediaType.TEXT_HTML)
@ConsistentRead
@PermitAll
class AllConditionsResource {

    private static final String CONDITIONS =
            "select slug, name, language from Condition where readerLanguage = :language order by ";

    private static final String NUMBER = "[1-9][0-9]{0,4}";

    private final Session session;
    private final List<String> languages;
    private final PublicAddress address;

    @Inject
    AllConditionsResource(Session session, Languages languages, PublicAddress address) {
        this.session = session;
        this.languages = languages.served();
        this.address = address;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<Rendition> getFirst(@RestPath String language) {
        return part(language, 1);
    }

    @GET
    @Path("/{part}")
    @Operation(hidden = true)
    public RestResponse<Rendition> getPart(@RestPath String language, @RestPath String part) {
        return part(language, part.matches(NUMBER) ? Integer.parseInt(part) : 0);
    }

    private RestResponse<Rendition> part(String language, int part) {
        if (!languages.contains(language) || part == 0) {
            throw notFound();
        }
        List<Tuple> found = session.createSelectionQuery(
                        CONDITIONS + NameOrder.of("name", language) + ", slug", Tuple.class)
                .setParameter("language", language)
                .setFirstResult((part - 1) * Limits.LISTED_CONDITIONS)
                .setMaxResults(Limits.LISTED_CONDITIONS + 1)
                .getResultList();
        if (found.isEmpty() && part > 1) {
            throw notFound();
        }
        AllConditionsPage page = new AllConditionsPage(languages, language, part, address);
        found.stream()
                .limit(Limits.LISTED_CONDITIONS)
                .forEach(row -> page.add(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
        byte[] body = page.written(found.size() > Limits.LISTED_CONDITIONS);
        return ContentResponse.in(language, new Rendition(body, AllConditionsPage.CONTENT_TYPE, body));
    }

    private static RuntimeException notFound() {
        return ProblemType.NOT_FOUND.exception("There is no such part of the list of all conditions.");
    }
}
