package healthcontent.imports.reader;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.NormalText;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The pieces of an article in a tree of HTML. */
@SuppressWarnings("ReferenceEquality") // nodes of one tree
final class HtmlBlocks {

    private static final int DEEPEST = 256;

    /** The level of a heading that opens what is folded below it. */
    private static final int SUMMARY = 5;

    /** Elements that are within a line. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "o:p",
            "st1:place");

    /** What WordPress puts into a text for its plugins, such as {@code [caption id="1"]}. */
    private static final Pattern SHORTCODE = Pattern.compile(
            "\\[/[a-z][a-z0-9_-]{1,40}]|\\[[a-z][a-z0-9_-]{1,40}(?:\\s+[a-z_-]{1,40}=[^\\]]{0,500})/?]");

    private final List<Block> blocks = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Element without;
    private Element bold;
    private Place place = Place.line(1);
    private boolean item;
    private boolean isOpen;

    HtmlBlocks() {
        this(null);
    }

    /** Reads all but one element. */
    HtmlBlocks(Element without) {
        this.without = without;
    }

    /** A page as a tree; never more deeply nested than the stack has room for. */
    static Document parse(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        requireShallow(page);
        return page;
    }

    /** The pieces of some HTML within another text. */
    static HtmlBlocks ofFragment(String html) {
        HtmlBlocks blocks = new HtmlBlocks();
        blocks.read(parse(html).body());
        return blocks;
    }

    private static void requireShallow(Node root) {
        int depth = 0;
        Node node = root;
        while (node != null) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
            } else {
                while (node != null && node != root && node.nextSibling() == null) {
                    node = node.parentNode();
                    depth--;
                }
                node = node == null || node == root ? null : node.nextSibling();
            }
            if (depth > DEEPEST) {
                throw new Unreadable("Its elements are nested more than %d deep.".formatted(DEEPEST));
            }
        }
    }

    static Place place(Node node) {
        int line = node.sourceRange().start().lineNumber();
        return Place.line(Math.max(line, 1));
    }

    /** What the article says. */
    List<Block> blocks() {
        return blocks;
    }

    /** What is no part of it. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Reads an element. */
    void read(Element element) {
        children(element);
        flush();
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                begin(text);
                String said = text.getWholeText();
                open.append(said.replace('\n', ' ').replace('\r', ' '));
                isOpen |= !said.isBlank();
            } else if (child instanceof Element inner && inner != without) {
                element(inner);
            }
        }
    }

    private void begin(Node node) {
        if (!isOpen) {
            open.setLength(0);
            place = node.parent() instanceof Element parent ? place(parent) : place(node);
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (Boilerplate.isInvisible(element)) {
            return;
        }
        Optional<String> reason = Boilerplate.reason(element);
        if (reason.isPresent()) {
            flush();
            HtmlBlocks around = new HtmlBlocks(without);
            around.children(element);
            around.flush();
            around.blocks.forEach(block ->
                    block.texts().forEach(text -> leftOut.add(LeftOut.of(text, block.place(), reason.get()))));
            leftOut.addAll(around.leftOut);
        } else if (name.equals("br")) {
            open.append('\n');
        } else if (INLINE.contains(name) && !holdsBlocks(element)) {
            inline(element);
        } else {
            flush();
            block(name, element);
        }
    }

    private static boolean holdsBlocks(Element element) {
        return element.selectFirst("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, section, article") != null;
    }

    private void inline(Element element) {
        begin(element);
        boolean isBold = element.normalName().equals("b")
                || element.normalName().equals("strong")
                || element.attr("style").replace(" ", "").matches("(?s).*font-weight:(bold|[6-9]00).*");
        if (isBold && !isOpen && bold == null) {
            bold = element;
        }
        children(element);
    }

    private void block(String name, Element element) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "summary" -> heading(element, SUMMARY);
            case "p" -> paragraph(element);
            case "details" -> {
                children(element);
                flush();
                blocks.add(Block.end(SUMMARY));
            }
            case "dl" -> {
                if (HtmlTables.isWellFormed(element)) {
                    blocks.addAll(HtmlTables.definitions(element));
                } else {
                    read(element);
                }
            }
            case "table" -> {
                HtmlTables.texts(element).forEach(this::read);
                blocks.addAll(HtmlTables.rows(element));
            }
            case "li" -> listItem(element);
            default -> {
                children(element);
                flush();
            }
        }
    }

    /** Word has a style for the title of a document, and no element. */
    private void paragraph(Element element) {
        if (element.hasClass("MsoTitle")) {
            heading(element, 1);
        } else {
            children(element);
            flush();
        }
    }

    private void heading(Element element, int level) {
        String text = NormalText.of(withoutShortcodes(element.text(), place(element)));
        if (!text.isEmpty()) {
            blocks.add(Block.heading(level, text, place(element)));
        }
    }

    private void listItem(Element element) {
        boolean outer = item;
        item = true;
        children(element);
        flush();
        item = outer;
    }

    private void flush() {
        String text = withoutShortcodes(open.toString(), place);
        Element strong = bold;
        open.setLength(0);
        isOpen = false;
        bold = null;
        if (NormalText.of(text).isEmpty()) {
            return;
        }
        String whole = NormalText.of(text);
        String label = strong == null ? "" : NormalText.of(strong.text());
        boolean bullet = Lines.BULLET.matcher(text).find();
        if (item && !bullet) {
            blocks.add(BoldLabel.item(label, whole, place));
        } else if (!bullet && label.equals(whole)) {
            blocks.add(BoldLabel.heading(whole, place));
        } else {
            for (Block block : Paragraphs.of(text, place)) {
                blocks.add(block);
            }
        }
    }

    private String withoutShortcodes(String text, Place at) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        Matcher codes = SHORTCODE.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (codes.find()) {
            leftOut.add(LeftOut.of(codes.group(), at, "shortcode"));
            codes.appendReplacement(rest, " ");
        }
        return codes.appendTail(rest).toString();
    }
}
