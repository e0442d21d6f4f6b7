package healthcontent.embedded;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the PostgreSQL that the service starts when no other is configured. */
@ConfigMapping(prefix = "health-content.embedded")
public interface EmbeddedSettings {

    /** Folder of the embedded PostgreSQL, with its programs, data and password; relative to the working directory. */
    @WithDefault("data/postgresql")
    String folder();
}
