package healthcontent.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which pages of other hosts may read content in a browser. */
@ConfigMapping(prefix = "health-content.cors")
interface CrossOriginSettings {

    /**
     * Whose web pages may read content in a browser: origins such as {@code https://app.example}, {@code *} for every
     * one, {@code none} for none. Pages of other hosts never reach {@code /v1/sync}.
     */
    @WithDefault("*")
    List<String> origins();
}
