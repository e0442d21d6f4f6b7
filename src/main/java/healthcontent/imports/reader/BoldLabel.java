package healthcontent.imports.reader;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.NormalText;
import healthcontent.imports.article.Place;
import healthcontent.imports.rule.Headings;
import healthcontent.imports.rule.Labels;
import java.util.List;

/** Bold type that stands for structure: the name before an item, and a paragraph that is a heading. */
final class BoldLabel {

    /** Below every heading that is one by its element. */
    private static final int LEVEL = 6;

    private BoldLabel() {}

    /**
     * An item of a list.
     *
     * @param bold what it begins with in bold type; empty where it does not
     * @param text the whole of it, with what is bold
     */
    static Block item(String bold, String text, Place place) {
        String label = NormalText.of(bold);
        String whole = NormalText.of(text);
        if (label.isEmpty() || !whole.startsWith(label) || !Labels.isName(label)) {
            return Block.item("", whole, place);
        }
        String rest = whole.substring(label.length());
        String said = rest.replaceFirst("^\\s*[:–—.-]?\\s+|^\\s*[:–—]", "");
        boolean goesOn = !rest.isEmpty()
                && !said.isEmpty()
                && Character.isLowerCase(said.codePointAt(0))
                && !label.endsWith(":")
                && rest.startsWith(" ")
                && !rest.matches("^\\s*[:–—-].*");
        return goesOn || said.isEmpty() ? Block.item("", whole, place) : Block.item(Labels.name(label), said, place);
    }

    /** A paragraph that is bold as a whole. */
    static Block heading(String text, Place place) {
        String line = NormalText.of(text);
        if (!Headings.mayBe(line)) {
            return Block.paragraph(line, place);
        }
        return Block.heading(line.endsWith(":") ? Block.LABEL : LEVEL, line, place);
    }

    /** Rows of a table of one column are its texts. */
    static List<Block> row(boolean head, List<String> cells, Place place) {
        return cells.size() == 1 ? Paragraphs.of(cells.get(0), place) : List.of(Block.row(head, cells, place));
    }
}
