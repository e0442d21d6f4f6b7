package healthcontent.crawler;

import healthcontent.content.Paths;
import healthcontent.site.PublicAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What crawlers may read (RFC 9309): everything that is published, and not what is for operators and editors. */
@Path("/robots.txt")
@Produces("text/plain;charset=UTF-8")
@PermitAll
class RobotsResource {

    private static final String RULES = """
            User-agent: *
            Allow: /
            Disallow: /v1/sync/
            Disallow: /q/
            """;

    private final PublicAddress address;

    @Inject
    RobotsResource(PublicAddress address) {
        this.address = address;
    }

    /** Names the site map where it has an address: a line with a path alone means nothing. */
    @GET
    @Operation(hidden = true)
    public RestResponse<String> getRobots() {
        String map = address.origin()
                .map(origin -> "\nSitemap: " + origin + Paths.SITEMAP + "\n")
                .orElse("");
        return RestResponse.ResponseBuilder.ok(RULES + map)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
