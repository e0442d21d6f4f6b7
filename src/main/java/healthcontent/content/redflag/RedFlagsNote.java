package healthcontent.content.redflag;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** What the service itself says where there is no red flag: an empty list must not be read as that all is well. */
@Singleton
public class RedFlagsNote {

    private static final String ELSE = "en";

    private final RedFlagsNoteTexts settings;

    @Inject
    RedFlagsNote(RedFlagsNoteTexts settings) {
        this.settings = settings;
    }

    /** The note on an empty list, in a language, or in English where there is no such text; null on any other list. */
    public String on(List<?> redFlags, String language) {
        return redFlags.isEmpty()
                ? settings.texts().getOrDefault(language, settings.texts().get(ELSE))
                : null;
    }
}
