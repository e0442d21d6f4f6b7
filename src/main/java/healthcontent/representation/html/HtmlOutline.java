package healthcontent.representation.html;

import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Section;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An outline as an {@code article} of HTML: all of its texts, in its order. Sections that warn have the class
 * {@code warning}.
 */
public final class HtmlOutline {

    /** Sections of what must not be overlooked. */
    private static final Set<String> WARNINGS = Set.of("emergencyAdvice", "redFlag", "redFlags", "redFlagsNote");

    private final Markup html;
    private final String language;
    private final Blocks blocks;

    private HtmlOutline(Markup html, String language, Function<String, Optional<String>> links) {
        this.html = html;
        this.language = language;
        this.blocks = new Blocks(html, language, links);
    }

    /**
     * Writes an outline.
     *
     * @param classes of the article
     * @param links where something is for people, by where it is in the API; empty where they have no page of it
     */
    public static void write(Outline outline, String classes, Function<String, Optional<String>> links, Markup html) {
        new HtmlOutline(html, outline.language(), links).write(outline, classes);
    }

    private void write(Outline outline, String classes) {
        html.openIn(language, "article", "class", classes);
        html.open("header", "class", "top").element("h1", outline.title()).close();
        outline.sections().forEach(this::write);
        html.close();
    }

    private void write(Section section) {
        if (WARNINGS.contains(section.key())) {
            html.open("section", "class", "warning");
        } else {
            html.open("section");
        }
        blocks.write("h2", section.heading());
        blocks.write(section.blocks());
        html.close();
    }
}
