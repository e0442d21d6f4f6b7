package healthcontent.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What to do in an emergency, by language. An operator who serves another language adds its text. */
@ConfigMapping(prefix = "health-content.emergency-advice")
interface EmergencyAdviceTexts {

    @WithParentName
    Map<String, String> texts();
}
