package healthcontent.crawler;

import healthcontent.content.Paths;
import healthcontent.representation.html.Markup;
import healthcontent.representation.outline.Words;
import healthcontent.site.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The page that links to all conditions, or to a part of them. */
final class AllConditionsPage {

    static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private static final String NAME = "Health Content";

    private final List<String> languages;
    private final String language;
    private final int part;
    private final PublicAddress address;
    private final Words words;
    private final Markup html = new Markup();

    AllConditionsPage(List<String> languages, String language, int part, PublicAddress address) {
        this.languages = languages;
        this.language = language;
        this.part = part;
        this.address = address;
        this.words = Words.in(language);
        html.openIn(language, "html");
        head();
        html.open("body").open("header", "class", "frame");
        html.open("a", "class", "brand", "href", "/?lang=" + language)
                .element("b", NAME)
                .close();
        languages();
        html.close().open("main", "id", "main").open("article", "class", "page outline");
        html.open("header", "class", "top").element("h1", title()).close();
        html.open("section").open("ul");
    }

    private String title() {
        return part == 1 ? words.of("home") : words.of("home") + " (" + part + ")";
    }

    private void head() {
        html.open("head").empty("meta", "charset", "utf-8").element("title", title() + " · " + NAME);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("link", "rel", "icon", "href", "/app/mark.svg", "type", "image/svg+xml");
        html.empty("link", "rel", "stylesheet", "href", "/app/base.css");
        html.empty("link", "rel", "stylesheet", "href", "/app/page.css");
        address.origin()
                .ifPresent(origin -> html.empty("link", "rel", "canonical", "href", origin + path(language, part)));
        if (part == 1) {
            languages.forEach(
                    tag -> html.empty("link", "rel", "alternate", "hreflang", tag, "href", address.of(path(tag, 1))));
        }
        html.close();
    }

    private void languages() {
        html.open("nav", "class", "languages", "aria-label", words.of("languages"))
                .open("ul", "role", "list");
        languages.forEach(tag -> {
            Locale locale = Locale.forLanguageTag(tag);
            String name = locale.getDisplayName(locale);
            html.open("li").openIn(tag, "a", "href", path(tag, 1), "hreflang", tag);
            html.text(name.substring(0, 1).toUpperCase(locale) + name.substring(1))
                    .close()
                    .close();
        });
        html.close().close();
    }

    /** The path of the page with a part of the list; of the first, without its number. */
    private static String path(String language, int part) {
        return Paths.ALL_CONDITIONS + "/" + language + (part == 1 ? "" : "/" + part);
    }

    void add(String slug, String name, String ofText) {
        html.open("li");
        String page = "/conditions/" + slug + "?lang=" + language;
        if (ofText.equals(language)) {
            html.open("a", "href", page);
        } else {
            html.openIn(ofText, "a", "href", page);
        }
        html.text(name).close().close();
    }

    /**
     * The whole page.
     *
     * @param isFollowed whether there is one more part
     */
    byte[] written(boolean isFollowed) {
        html.close();
        if (isFollowed) {
            html.open("p")
                    .open("a", "rel", "next", "href", path(language, part + 1))
                    .text(words.of("home") + " (" + (part + 1) + ")")
                    .close()
                    .close();
        }
        html.close().close().close().close().close();
        return ("<!doctype html>\n" + html).getBytes(StandardCharsets.UTF_8);
    }
}
