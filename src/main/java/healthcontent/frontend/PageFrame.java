package healthcontent.frontend;

import healthcontent.language.Languages;
import healthcontent.representation.html.Markup;
import healthcontent.representation.outline.Words;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What stands above the text of every page until the script puts its own there: the way home, and the languages. */
@Singleton
class PageFrame {

    static final String NAME = "Health Content";

    private final Languages languages;

    PageFrame(Languages languages) {
        this.languages = languages;
    }

    /** The title of a page, as the script has it as well. */
    static String title(String of) {
        return of + " · " + NAME;
    }

    /**
     * The elements of the frame.
     *
     * @param path of the page
     * @param language in which the page is
     */
    String above(String path, String language) {
        Markup html = new Markup();
        html.open("a", "class", "brand", "href", "/").element("b", NAME).close();
        html.open("nav", "class", "languages", "aria-label", Words.in(language).of("languages"));
        html.open("ul", "role", "list");
        languages.served().forEach(tag -> link(path, tag, tag.equals(language), html));
        return html.close().close().toString();
    }

    private static void link(String path, String tag, boolean isThis, Markup html) {
        html.open("li");
        String href = path + "?lang=" + tag;
        if (isThis) {
            html.open("a", "href", href, "hreflang", tag, "lang", tag, "aria-current", "true");
        } else {
            html.open("a", "href", href, "hreflang", tag, "lang", tag);
        }
        html.text(nameOf(Locale.forLanguageTag(tag))).close().close();
    }

    private static String nameOf(Locale language) {
        String name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
