package healthcontent.crawler;

import healthcontent.content.Paths;
import healthcontent.site.PublicAddress;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** The text of {@code /llms.txt}, as a Markdown document: a library escapes the names in it. */
final class LlmsText {

    private static final String TITLE = "Health Content";

    private static final String SUMMARY = "Health conditions with their symptoms, causes, warning signs and treatments,"
            + " and how they differ from each other: reviewed or not, as each says itself, with its sources.";

    private static final String PURPOSE = "This is information, not assessment. It says what its sources say about a"
            + " condition. It is not for diagnosing anybody, for telling how urgent a case is, or for choosing a"
            + " treatment, and no match with a warning sign does not mean that all is well.";

    private static final String PASSING_ON = "Whoever passes a text on passes on all of its warning signs, before its"
            + " treatments, with its sources, its review state and its disclaimer. What answers 410 was withdrawn,"
            + " maybe because it was wrong: forget it.";

    private final PublicAddress address;
    private final Document document = new Document();
    private final BulletList conditions = list();

    /**
     * Begins the text.
     *
     * @param emergency what everybody is to do in an emergency, in English
     */
    LlmsText(PublicAddress address, String emergency) {
        this.address = address;
        heading(1, TITLE);
        BlockQuote summary = new BlockQuote();
        summary.appendChild(paragraph(SUMMARY));
        document.appendChild(summary);
        document.appendChild(paragraph(PURPOSE));
        document.appendChild(paragraph(PASSING_ON));
        document.appendChild(paragraph(emergency));
    }

    void addCondition(String slug, String name) {
        conditions.appendChild(item(name, Paths.condition(slug) + "?format=markdown", ""));
    }

    /**
     * The whole text.
     *
     * @param named how many conditions were added
     * @param total how many there are
     */
    String written(int named, long total) {
        heading(2, "Conditions");
        if (named > 0) {
            document.appendChild(conditions);
        }
        BulletList more = section("More of the content");
        if (named < total) {
            more.appendChild(item(
                    "All " + total + " conditions",
                    Paths.CONDITIONS + "?limit=100",
                    ": this file names the first " + named + " by name; here are all of them, page by page"));
        }
        more.appendChild(item("Search", Paths.SEARCH + "?q=leg+cramps", ": over everything, in words of readers"));
        more.appendChild(item("Comparisons", Paths.COMPARISONS, ": conditions that are easily taken for each other"));
        more.appendChild(item("Symptoms", Paths.SYMPTOMS, ": with the conditions and warning signs of each"));
        more.appendChild(item("Causes", Paths.CAUSES, ": with the conditions of each"));
        BulletList api = section("API");
        api.appendChild(item("Entrance", Paths.ROOT, ": the collections, and the languages for the parameter lang"));
        api.appendChild(item("Contract", "/openapi.json", ": every operation, as OpenAPI"));
        api.appendChild(item("API explorer", "/docs/", ": the same for people, to try"));
        return MarkdownRenderer.builder().build().render(document);
    }

    private BulletList section(String title) {
        heading(2, title);
        BulletList list = list();
        document.appendChild(list);
        return list;
    }

    private void heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(text));
        document.appendChild(heading);
    }

    private ListItem item(String name, String path, String note) {
        Link link = new Link(address.of(path), null);
        link.appendChild(new Text(name));
        Paragraph line = new Paragraph();
        line.appendChild(link);
        if (!note.isEmpty()) {
            line.appendChild(new Text(note));
        }
        ListItem item = new ListItem();
        item.appendChild(line);
        return item;
    }

    private static BulletList list() {
        BulletList list = new BulletList();
        list.setTight(true);
        list.setMarker("-");
        return list;
    }

    private static Node paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return paragraph;
    }
}
