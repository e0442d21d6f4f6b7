package healthcontent.crawler;

import healthcontent.content.ConsistentRead;
import healthcontent.content.ContentResponse;
import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.language.Languages;
import healthcontent.limit.Limits;
import healthcontent.negotiation.Rendition;
import healthcontent.site.PublicAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The service told to language models (llmstxt.org): what it is and is not for, and where the Markdown of each
 * condition is, in the default language.
 */
@Path(Paths.LLMS)
@Produces(MediaType.TEXT_PLAIN)
@ConsistentRead
@PermitAll
class LlmsResource {

    private static final String CONTENT_TYPE = "text/plain;charset=UTF-8";

    private static final String CONDITIONS = """
            select slug, name, count(*) over () as total
              from condition
             where reader_language = :language
             order by name, slug
             limit :most
            """;

    private final Session session;
    private final Languages languages;
    private final PublicAddress address;
    private final ServiceTexts texts;

    @Inject
    LlmsResource(Session session, Languages languages, PublicAddress address, ServiceTexts texts) {
        this.session = session;
        this.languages = languages;
        this.address = address;
        this.texts = texts;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<Rendition> getLlms() {
        String language = languages.defaultLanguage();
        List<Tuple> conditions = session.createNativeQuery(CONDITIONS, Tuple.class)
                .addScalar("slug", String.class)
                .addScalar("name", String.class)
                .addScalar("total", Long.class)
                .setParameter("language", language)
                .setParameter("most", Limits.LLMS_CONDITIONS)
                .getResultList();
        long total = conditions.isEmpty() ? 0 : conditions.get(0).get("total", Long.class);
        LlmsText text = new LlmsText(address, texts.emergencyAdvice("en"));
        conditions.forEach(row -> text.addCondition(row.get("slug", String.class), row.get("name", String.class)));
        byte[] body = text.written(conditions.size(), total).getBytes(StandardCharsets.UTF_8);
        return ContentResponse.in(language, new Rendition(body, CONTENT_TYPE, body));
    }
}
