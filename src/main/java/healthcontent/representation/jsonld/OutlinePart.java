package healthcontent.representation.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Line;
import healthcontent.representation.outline.Paragraph;
import healthcontent.representation.outline.Section;
import healthcontent.representation.outline.Text;
import java.util.ArrayList;
import java.util.List;

/** A section of the outline as a part of the page: its entries, and their lines that have a label, are parts of it. */
final class OutlinePart {

    private OutlinePart() {}

    static Node of(Section section, Page page) {
        Node part = named(section.heading(), page);
        List<Node> entries = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Paragraph paragraph) {
                say(paragraph.text(), part);
            } else if (block instanceof Entry entry) {
                entries.add(of(entry, page));
            }
        }
        return part.inOrder("hasPart", entries);
    }

    private static Node of(Entry entry, Page page) {
        Node part = named(entry.title(), page)
                .link("url", entry.href() == null ? MissingNode.getInstance() : TextNode.valueOf(entry.href()));
        List<Node> labelled = new ArrayList<>();
        for (Line line : entry.lines()) {
            Node lines = part;
            if (line.label() != null) {
                lines = page.part().say("name", line.label());
                labelled.add(lines);
            }
            for (Text text : line.texts()) {
                say(text, lines);
            }
        }
        return part.inOrder("hasPart", labelled);
    }

    private static Node named(Text name, Page page) {
        return page.part().say("name", TextNode.valueOf(name.value()), language(name));
    }

    private static void say(Text text, Node part) {
        part.sayAll("text", TextNode.valueOf(text.value()), language(text));
    }

    private static JsonNode language(Text text) {
        return text.language() == null ? MissingNode.getInstance() : TextNode.valueOf(text.language());
    }
}
