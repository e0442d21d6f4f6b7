package healthcontent.starter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the starter content is loaded. */
@ConfigMapping(prefix = "health-content.starter")
interface StarterSettings {

    /**
     * Whether the starter content is loaded: {@code if-empty} loads it into a database that never had a release,
     * {@code never} does not. With the embedded PostgreSQL it is {@code if-empty} unless you set it.
     */
    @WithDefault("never")
    Load load();

    /** When to load the starter content. */
    enum Load {
        /** Into a database that never had a release. */
        IF_EMPTY,
        /** Not at all. */
        NEVER
    }
}
