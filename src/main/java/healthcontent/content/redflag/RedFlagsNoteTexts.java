package healthcontent.content.redflag;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What an empty list of red flags means, by language. An operator who serves another language adds its text. */
@ConfigMapping(prefix = "health-content.red-flags-note")
interface RedFlagsNoteTexts {

    @WithParentName
    Map<String, String> texts();
}
