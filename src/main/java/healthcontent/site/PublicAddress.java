package healthcontent.site;

import java.net.URI;
import java.util.Optional;

/**
 * The address by which the public finds the service.
 *
 * @param origin scheme, host and port, without a slash at the end; empty where none is configured
 */
public record PublicAddress(Optional<String> origin) {

    /** None is configured. */
    public static final PublicAddress NONE = new PublicAddress(Optional.empty());

    /**
     * Takes a configured address.
     *
     * @throws IllegalArgumentException if it is more or less than an origin
     */
    static PublicAddress of(URI address) {
        boolean isOrigin = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!isOrigin) {
            throw new IllegalArgumentException("health-content.site.address must be an origin such as"
                    + " https://health.example, without a path, and not " + address);
        }
        return new PublicAddress(Optional.of(address.getScheme() + "://" + address.getRawAuthority()));
    }

    /** A path as an absolute address, or as it is where no address is configured. */
    public String of(String path) {
        return origin.map(start -> start + path).orElse(path);
    }
}
