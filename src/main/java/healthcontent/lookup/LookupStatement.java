package healthcontent.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What every answer says of itself: that nothing was assessed, and that no match is no all-clear. */
@Singleton
class LookupStatement {

    private static final String ELSE = "en";

    private final LookupStatementTexts settings;

    @Inject
    LookupStatement(LookupStatementTexts settings) {
        this.settings = settings;
    }

    /** In a language, or in English where there is no such text. */
    String in(String language) {
        return settings.texts().getOrDefault(language, settings.texts().get(ELSE));
    }
}
