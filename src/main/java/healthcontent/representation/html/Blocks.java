package healthcontent.representation.html;

import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Line;
import healthcontent.representation.outline.Paragraph;
import healthcontent.representation.outline.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The blocks of an outline as elements of HTML: all of their texts, in their order. */
public final class Blocks {

    private final Markup html;
    private final String language;
    private final Function<String, Optional<String>> links;

    /**
     * Blocks of a document.
     *
     * @param language of the document
     * @param links where something is for the readers of the markup, by where it is in the API; empty where it is
     *     nowhere for them
     */
    public Blocks(Markup html, String language, Function<String, Optional<String>> links) {
        this.html = html;
        this.language = language;
        this.links = links;
    }

    /** Writes them. */
    public void write(List<Block> blocks) {
        blocks.forEach(this::write);
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
            html.open("h3");
            write("a", entry.title(), "href", link.get());
            html.close();
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

    /** Writes a text, with its language where that is not the one of the document. */
    void write(String element, Text text, String... attributes) {
        if (text.language() == null || text.language().equals(language)) {
            html.open(element, attributes);
        } else {
            html.openIn(text.language(), element, attributes);
        }
        html.text(text.value()).close();
    }
}
