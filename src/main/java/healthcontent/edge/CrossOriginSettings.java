package healthcontent.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which pages of other hosts may read content in a browser. */
@ConfigMapping(prefix = "health-content.cors")
interface CrossOriginSettings {

    /** Origins such as {@code https://app.example}; {@code *} for every one, {@code none} for none. */
    @WithDefault("*")
    List<String> origins();
}
