package healthcontent.content;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What the service itself tells readers, by language. An operator who serves another language adds its texts. */
@ConfigMapping(prefix = "health-content.texts")
interface ServiceTextSettings {

    /** What readers of this language are told to do in an emergency: one sentence. */
    Map<String, String> emergencyAdvice();

    /** What readers are told where the sources name no red flag: that this does not mean that there are none. */
    Map<String, String> redFlagsNote();

    /** What every answer to a look-up says of itself: that nothing was assessed, and that no match is no all-clear. */
    Map<String, String> lookupStatement();
}
