package healthcontent.site;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the configured address once. */
@Singleton
class PublicAddressProducer {

    @Produces
    @Singleton
    PublicAddress address(SiteSettings settings) {
        return settings.address().map(PublicAddress::of).orElse(PublicAddress.NONE);
    }
}
