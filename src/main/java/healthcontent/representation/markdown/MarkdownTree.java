package healthcontent.representation.markdown;

import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Line;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Section;
import healthcontent.site.PublicAddress;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** An outline as the syntax tree of a Markdown document. */
final class MarkdownTree {

    private static final int TITLE = 1;
    private static final int SECTION = 2;
    private static final int ENTRY = 3;

    private final PublicAddress address;

    private MarkdownTree(PublicAddress address) {
        this.address = address;
    }

    static Node of(Outline outline, PublicAddress address) {
        MarkdownTree tree = new MarkdownTree(address);
        Document document = new Document();
        document.appendChild(heading(TITLE, outline.title()));
        outline.sections().forEach(section -> tree.append(section, document));
        return document;
    }

    private void append(Section section, Node document) {
        document.appendChild(heading(SECTION, section.heading().value()));
        section.blocks().forEach(block -> append(block, document));
    }

    private void append(Block block, Node document) {
        if (block instanceof Entry entry) {
            append(entry, document);
        } else if (block instanceof healthcontent.representation.outline.Paragraph paragraph) {
            document.appendChild(paragraph(paragraph.text().value()));
        }
    }

    /** A heading and not an emphasis, which some texts would end before their end. */
    private void append(Entry entry, Node document) {
        Heading title = heading(ENTRY, entry.title().value());
        if (entry.href() != null) {
            Link link = new Link(address.of(entry.href()), null);
            link.appendChild(title.getFirstChild());
            title.appendChild(link);
        }
        document.appendChild(title);
        if (!entry.lines().isEmpty()) {
            BulletList lines = list();
            entry.lines().forEach(line -> append(line, lines));
            document.appendChild(lines);
        }
    }

    private static void append(Line line, BulletList lines) {
        if (line.texts().size() == 1) {
            String text = line.texts().get(0).value();
            lines.appendChild(item(line.label() == null ? text : line.label() + ": " + text));
            return;
        }
        BulletList texts = list();
        line.texts().forEach(text -> texts.appendChild(item(text.value())));
        ListItem labelled = item(line.label() + ":");
        labelled.appendChild(texts);
        lines.appendChild(labelled);
    }

    private static BulletList list() {
        BulletList list = new BulletList();
        list.setTight(true);
        list.setMarker("-");
        return list;
    }

    private static ListItem item(String text) {
        ListItem item = new ListItem();
        item.appendChild(paragraph(text));
        return item;
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        LeadingSign.appendTo(paragraph, text);
        return paragraph;
    }

    private static Heading heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(text));
        return heading;
    }
}
