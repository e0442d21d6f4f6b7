package healthcontent.crawler;

import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.language.Languages;
import healthcontent.limit.Limits;
import healthcontent.negotiation.Rendition;
import healthcontent.problem.ProblemType;
import healthcontent.site.PublicAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The site map: one while it may hold all addresses, then an index of several. Where no public address is configured
 * there is none (404), since the addresses in it must be whole.
 */
@Path("/")
@Produces("application/xml")
@ConsistentRead
@PermitAll
class SitemapResource {

    private static final String CONTENT_TYPE = "application/xml;charset=UTF-8";
    private static final int FIRST = 1;

    private final PageAddresses addresses;
    private final PublicAddress address;
    private final List<String> languages;

    @Inject
    SitemapResource(PageAddresses addresses, PublicAddress address, Languages languages) {
        this.addresses = addresses;
        this.address = address;
        this.languages = languages.served();
    }

    @GET
    @Path(Paths.SITEMAP)
    @Operation(hidden = true)
    public Rendition getSitemap() {
        String origin = origin();
        int most = documents(languages.size());
        List<PageAddress> all = addresses.all(most);
        List<Instant> parts = all.isEmpty() ? addresses.parts(most) : List.of();
        return rendition(
                parts.isEmpty() ? Sitemap.of(origin, languages, all) : Sitemap.index(origin, Paths.SITEMAPS, parts));
    }

    @GET
    @Path(Paths.SITEMAPS + "/{part}")
    @Operation(hidden = true)
    public Rendition getPart(@RestPath String part) {
        String origin = origin();
        int number = part.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(part) : 0;
        List<PageAddress> found = number == 0 ? List.of() : addresses.part(number, documents(languages.size()));
        if (found.isEmpty()) {
            throw ProblemType.NOT_FOUND.exception("There is no such part of the site map.");
        }
        return rendition(Sitemap.of(origin, number == FIRST ? languages : List.of(), found));
    }

    /**
     * How many documents a site map may hold: each has an address in each language, and each of these links to all of
     * them and to the one without a language. A place is left for the list of conditions.
     */
    static int documents(int languages) {
        int byAddresses = Limits.SITEMAP_ADDRESSES / languages;
        int byLinks = Limits.SITEMAP_LINKS / languages / (languages + 1);
        return Math.max(1, Math.min(byAddresses, byLinks) - 1);
    }

    private String origin() {
        return address.origin()
                .orElseThrow(
                        () -> ProblemType.NOT_FOUND.exception(
                                "There is no site map, as its addresses must be whole"
                                        + " and the public address of this service is not configured: health-content.site.address."));
    }

    /** The slugs in it are found as those of JSON are, between slashes and quotation marks. */
    private static Rendition rendition(byte[] map) {
        return new Rendition(map, CONTENT_TYPE, map);
    }
}
