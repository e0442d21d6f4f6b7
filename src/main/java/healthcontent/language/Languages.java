package healthcontent.language;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;

/**
 * The languages of this service, as BCP 47 tags in their usual spelling, such as {@code en} or {@code es-MX}. Checked
 * at start: each tag is in its usual spelling and stands there once, and the default one is among those served.
 */
@ConfigMapping(prefix = "health-content.languages")
public interface Languages {

    /** Every language that readers can get, the preferred one first. */
    @WithDefault("en,es")
    List<String> served();

    /** The language of the originals. It is fixed for a database once that holds content. */
    @WithName("default")
    @WithDefault("en")
    String defaultLanguage();
}
