package healthcontent.site;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How the service is found from outside. */
@ConfigMapping(prefix = "health-content.site")
interface SiteSettings {

    /**
     * The address by which the public finds the service, such as {@code https://health.example}: scheme, host and,
     * where needed, port. Without it, links that leave a response, such as those of a site map, are made from nothing:
     * they are left out, or stay paths.
     */
    Optional<URI> address();
}
