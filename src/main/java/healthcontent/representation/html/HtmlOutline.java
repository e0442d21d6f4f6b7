package healthcontent.representation.html;

import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Line;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Paragraph;
import healthcontent.representation.outline.Section;
import healthcontent.representation.outline.Text;
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
    private final Function<String, Optional<String>> links;

    private HtmlOutline(Markup html, String language, Function<String, Optional<String>> links) {
        this.html = html;
        this.language = language;
        this.links = links;
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
        html.open("article", "class", classes, "lang", language);
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
        write("h2", section.heading());
        section.blocks().forEach(this::write);
        html.close();
    }

    private void write(Block block) {
        if (block instanceof Entry entry) {
            write(entry);
        } else if (block instanceof Paragraph paragraph) {
            write("p", paragraph.text());
        }
    }

    private void write(Entry entry) {
        Optional<String> link = Optional.ofNullable(entry.href()).flatMap(links);
        if (link.isPresent()) {
            html.open("h3").open("a", "href", link.get());
            write("span", entry.title());
            html.close().close();
        } else {
            write("h3", entry.title());
        }
        if (!entry.lines().isEmpty()) {
            html.open("ul");
            entry.lines().forEach(this::write);
            html.close();
        }
    }

    private void write(Line line) {
        if (line.label() == null) {
            line.texts().forEach(text -> write("li", text));
            return;
        }
        html.open("li").element("b", line.label() + ":");
        if (line.texts().size() == 1) {
            html.text(" ");
            write("span", line.texts().get(0));
        } else {
            html.open("ul");
            line.texts().forEach(text -> write("li", text));
            html.close();
        }
        html.close();
    }

    /** With its language, where that is not the one of the article. */
    private void write(String element, Text text) {
        if (text.language() == null || text.language().equals(language)) {
            html.element(element, text.value());
        } else {
            html.open(element, "lang", text.language()).text(text.value()).close();
        }
    }
}
