package healthcontent.content;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the service itself tells every reader to do in an emergency. */
@Singleton
public class EmergencyAdvice {

    private static final String ELSE = "en";

    private final EmergencyAdviceTexts settings;

    @Inject
    EmergencyAdvice(EmergencyAdviceTexts settings) {
        this.settings = settings;
    }

    /** In a language, or in English where there is no such text. */
    public String in(String language) {
        return settings.texts().getOrDefault(language, settings.texts().get(ELSE));
    }
}
