package healthcontent.frontend;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a reader looks at a page. */
record Look(String language, int width, ColorScheme colours) {

    static final int PHONE = 390;
    static final int DESKTOP = 1280;

    static Look desktop(String language) {
        return new Look(language, DESKTOP, ColorScheme.LIGHT);
    }

    static Look phone(String language) {
        return new Look(language, PHONE, ColorScheme.LIGHT);
    }

    @Override
    public String toString() {
        return language + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
