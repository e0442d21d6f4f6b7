package healthcontent.imports.article;

import java.util.List;

/**
 * A piece of an article: what is said in one go.
 *
 * @param level of a heading, 1 to 6; {@link #LABEL} for a short line that ends with a colon; else 0
 * @param label what an item begins with, apart from what it says of it; empty where it has none
 * @param text in its normal form; of a row, its cells one after another
 * @param cells of a row; else none
 * @param aspect what a heading is known to be about, in the words of the format; empty where only the heading says it
 */
public record Block(Kind kind, int level, String label, String text, List<String> cells, String aspect, Place place) {

    /** The level of a line such as {@code Blood tests:}, below which one paragraph stands. */
    public static final int LABEL = 7;

    /** What a piece of an article is. */
    public enum Kind {
        HEADING,
        /** What follows is no more of the headings of this level and below; it says nothing. */
        END,
        PARAGRAPH,
        ITEM,
        HEAD_ROW,
        ROW
    }

    public Block {
        cells = List.copyOf(cells);
    }

    /** A heading. */
    public static Block heading(int level, String text, Place place) {
        return heading(level, text, "", place);
    }

    /** A heading of which the format says what it is about. */
    public static Block heading(int level, String text, String aspect, Place place) {
        return new Block(Kind.HEADING, level, "", NormalText.of(text), List.of(), aspect, place);
    }

    /** The end of what stands below a heading of a level. */
    public static Block end(int level) {
        return new Block(Kind.END, level, "", "", List.of(), "", Place.line(1));
    }

    /** A paragraph. */
    public static Block paragraph(String text, Place place) {
        return new Block(Kind.PARAGRAPH, 0, "", NormalText.of(text), List.of(), "", place);
    }

    /** An item of a list; of a list within a list, too. */
    public static Block item(String label, String text, Place place) {
        return new Block(Kind.ITEM, 0, NormalText.of(label), NormalText.of(text), List.of(), "", place);
    }

    /** A row of a table. */
    public static Block row(boolean head, List<String> cells, Place place) {
        List<String> normal = cells.stream().map(NormalText::of).toList();
        return new Block(
                head ? Kind.HEAD_ROW : Kind.ROW, 0, "", NormalText.of(String.join(" ", normal)), normal, "", place);
    }

    /** Whether it is of a kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return label.isEmpty() && text.isEmpty();
    }

    /** The same, at a place within a text that stands at a path. */
    public Block within(String path) {
        return new Block(kind, level, label, text, cells, aspect, place.within(path));
    }

    /** What it says, in the order of the source. */
    public List<String> texts() {
        if (!cells.isEmpty()) {
            return cells.stream().filter(cell -> !cell.isEmpty()).toList();
        }
        return label.isEmpty() ? List.of(text) : text.isEmpty() ? List.of(label) : List.of(label, text);
    }

    /** How many sentences it has, a label with what it is for counted once. */
    public int sentences() {
        if (!cells.isEmpty()) {
            return cells.stream().mapToInt(cell -> Sentences.of(cell).size()).sum();
        }
        return text.isEmpty() ? (label.isEmpty() ? 0 : 1) : Sentences.of(text).size();
    }
}
