package healthcontent.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What every answer says of itself, by language. An operator who serves another language adds its text. */
@ConfigMapping(prefix = "health-content.lookup-statement")
interface LookupStatementTexts {

    @WithParentName
    Map<String, String> texts();
}
