package healthcontent.content;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What the service itself tells readers, by language. An operator who serves another language adds its texts. */
@ConfigMapping(prefix = "health-content.texts")
interface ServiceTextSettings {

    /** What to do in an emergency. */
    Map<String, String> emergencyAdvice();

    /** What it means that there is no red flag. */
    Map<String, String> redFlagsNote();

    /** What every answer to a look-up says of itself. */
    Map<String, String> lookupStatement();
}
