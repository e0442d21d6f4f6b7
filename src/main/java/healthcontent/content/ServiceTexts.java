package healthcontent.content;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the service itself tells readers: in a language, or in English where there is no such text. */
@Singleton
public class ServiceTexts {

    private static final String ELSE = "en";

    private final ServiceTextSettings settings;

    @Inject
    ServiceTexts(ServiceTextSettings settings) {
        this.settings = settings;
    }

    /** What every reader is to do in an emergency. */
    public String emergencyAdvice(String language) {
        return in(language, settings.emergencyAdvice());
    }

    /** An empty list of red flags must not be read as that all is well: the note on it; null on any other list. */
    public String redFlagsNote(List<?> redFlags, String language) {
        return redFlags.isEmpty() ? in(language, settings.redFlagsNote()) : null;
    }

    /** What every answer to a look-up says of itself: that nothing was assessed, and that no match is no all-clear. */
    public String lookupStatement(String language) {
        return in(language, settings.lookupStatement());
    }

    private static String in(String language, Map<String, String> texts) {
        return texts.getOrDefault(language, texts.get(ELSE));
    }
}
