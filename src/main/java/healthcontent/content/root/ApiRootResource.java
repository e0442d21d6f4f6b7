package healthcontent.content.root;

import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.language.LanguageParameter;
import healthcontent.language.Languages;
import healthcontent.language.ReaderLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

/** The root of the API, over HTTP. */
@Path(Paths.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@PermitAll
@Tag(name = "Entrance")
class ApiRootResource {

    private static final String NAME = "Health Content";

    private final Session session;
    private final Languages languages;
    private final ReaderLanguage reader;

    @Inject
    ApiRootResource(Session session, Languages languages, ReaderLanguage reader) {
        this.session = session;
        this.languages = languages;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "getEntrance",
            summary = "See what there is to read",
            description = "The name of the service, where every collection is, the languages served and the position "
                    + "of the newest change. A client that keeps content compares `seq` with the one it has seen: "
                    + "`GET /v1`.")
    public ApiRoot getApiRoot(@BeanParam LanguageParameter language) {
        return new ApiRoot(
                NAME, newestSeq(), languages.served(), languages.defaultLanguage(), CollectionLinks.forReader(reader));
    }

    private long newestSeq() {
        return session.createNativeQuery("select coalesce(max(newest_seq), 0) from content_state", Long.class)
                .getSingleResult();
    }
}
