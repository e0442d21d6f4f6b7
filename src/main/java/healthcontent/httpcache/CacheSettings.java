package healthcontent.httpcache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is stored, and how long it may go on without the database. */
@ConfigMapping(prefix = "health-content.http-cache")
interface CacheSettings {

    /** How many bytes of responses this replica stores at most, with what storing them costs; 0 stores none. */
    @WithDefault("128M")
    MemorySize maxBytes();

    /** How long stored responses go on while the database is away, marked stale, counted from when it last answered. */
    @WithDefault("10m")
    Duration maxStale();
}
