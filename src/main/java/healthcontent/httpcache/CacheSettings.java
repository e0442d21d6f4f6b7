package healthcontent.httpcache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is stored, and for how long it is sent while the database is away. */
@ConfigMapping(prefix = "health-content.http-cache")
interface CacheSettings {

    /** How many bytes of responses this replica stores at most, with what storing them costs; 0 stores none. */
    @WithDefault("128M")
    MemorySize maxBytes();

    /** For how long stored responses are sent, marked stale, while the database is away; from its last answer on. */
    @WithDefault("10m")
    Duration maxStale();
}
