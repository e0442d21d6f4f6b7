package healthcontent.httpcache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is kept, and how long it may go on without the database. */
@ConfigMapping(prefix = "health-content.http-cache")
interface CacheSettings {

    /** How many bytes of responses this replica keeps at most, with what it costs to keep them; 0 keeps none. */
    @WithDefault("128M")
    MemorySize maxBytes();

    /** How long kept responses go on while the database is away, marked stale, counted from when it last answered. */
    @WithDefault("10m")
    Duration maxStale();
}
