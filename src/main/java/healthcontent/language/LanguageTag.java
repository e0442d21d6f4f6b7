package healthcontent.language;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The form of a language tag (BCP 47). */
public final class LanguageTag {

    private static final int MAX_LENGTH = 100;

    private LanguageTag() {}

    /** Whether a text is a well-formed tag, known or not. */
    public static boolean isFormed(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** A well-formed tag in its usual spelling, {@code es-MX} for {@code ES-mx}; any other text as it is. */
    public static String usual(String text) {
        return isFormed(text) ? Locale.forLanguageTag(text).toLanguageTag() : text;
    }

    /** Whether a text is a well-formed tag in its usual spelling, such as {@code zh-Hant-TW}. */
    static boolean isUsual(String text) {
        return isFormed(text) && Locale.forLanguageTag(text).toLanguageTag().equals(text);
    }
}
