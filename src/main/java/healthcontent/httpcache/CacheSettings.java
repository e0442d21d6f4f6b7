package healthcontent.httpcache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is stored, and for how long it is sent while the database is away. */
@ConfigMapping(prefix = "health-content.http-cache")
interface CacheSettings {

    /**
     * How much memory stored responses may take in one replica. A 32nd part more remembers which pages were linked to;
     * {@code 0} stores none.
     */
    @WithDefault("128M")
    MemorySize maxBytes();

    /**
     * How long stored responses are sent, marked as stale, while the database is away: counted from when it last
     * answered.
     */
    @WithDefault("10m")
    Duration maxStale();
}
