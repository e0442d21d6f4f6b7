package healthcontent.infobutton;

import healthcontent.site.PublicAddress;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The origin of the links in a feed: they are opened far from here, so they can't be paths. */
@Singleton
class InfobuttonAddress {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");

    private final PublicAddress address;

    InfobuttonAddress(PublicAddress address) {
        this.address = address;
    }

    /** The configured one, else the one that the request was sent to; empty where that is no plain host. */
    String originOf(HttpServerRequest request) {
        return address.origin().orElseGet(() -> asked(request));
    }

    private static String asked(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && AUTHORITY.matcher(authority.toString()).matches()
                ? request.scheme() + "://" + authority
                : "";
    }
}
