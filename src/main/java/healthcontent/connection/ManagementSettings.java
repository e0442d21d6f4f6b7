package healthcontent.connection;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.OptionalInt;

/** Where health and metrics are served. */
@ConfigMapping(prefix = "health-content.management")
interface ManagementSettings {

    /** The port of its own that they have, from 1 to 65535; without one they are at the port of the service. */
    OptionalInt port();

    /** The address that this port is bound to; without one that of the service. */
    Optional<String> host();
}
