package healthcontent.imports.reader;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tables, and lists of terms with what they mean. */
final class HtmlTables {

    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlTables() {}

    /** Whether a list of terms has nothing but terms and what they mean. */
    static boolean isWellFormed(Element list) {
        return list.ownText().isBlank()
                && list.children().stream().allMatch(child -> Set.of("dt", "dd").contains(child.normalName()));
    }

    /** A list of terms: each is an item with its name. */
    static List<Block> definitions(Element list) {
        List<Block> items = new ArrayList<>();
        String term = "";
        Place at = HtmlBlocks.place(list);
        for (Element child : list.children()) {
            boolean isTerm = child.normalName().equals("dt");
            if (isTerm && !term.isEmpty()) {
                items.add(Block.item("", term, at));
            }
            if (!isTerm) {
                items.add(Block.item(term, child.text(), term.isEmpty() ? HtmlBlocks.place(child) : at));
            }
            term = isTerm ? child.text() : "";
            at = HtmlBlocks.place(child);
        }
        if (!term.isEmpty()) {
            items.add(Block.item("", term, at));
        }
        return items;
    }

    /** What of a table is read as text: its caption, and all cells where it only lays out a page. */
    static List<Element> texts(Element table) {
        if (!isLayout(table)) {
            return table.select("> caption");
        }
        return table.select("caption, td, th").stream()
                .filter(cell -> !isWithinCell(cell, table))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // elements of one tree
    private static boolean isWithinCell(Element inner, Element table) {
        for (Element outer = inner.parent(); outer != null && outer != table; outer = outer.parent()) {
            if (CELLS.contains(outer.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLayout(Element table) {
        return table.selectFirst("table table, h1, h2, h3, h4, ul, ol") != null
                || table.select("tr").stream().allMatch(row -> row.childrenSize() < 2);
    }

    /** The rows of a table that is one. */
    static List<Block> rows(Element table) {
        List<Block> rows = new ArrayList<>();
        if (!isLayout(table)) {
            for (Element row : table.select("tr")) {
                List<Element> cells = row.children();
                boolean head = rows.isEmpty() && isHead(row, cells);
                rows.addAll(
                        BoldLabel.row(head, cells.stream().map(Element::text).toList(), HtmlBlocks.place(row)));
            }
        }
        return rows;
    }

    private static boolean isHead(Element row, List<Element> cells) {
        boolean isInHead = row.parent() != null && row.parent().normalName().equals("thead");
        return isInHead
                || cells.stream().allMatch(cell -> cell.normalName().equals("th"))
                || cells.stream().allMatch(cell -> cell.text().isBlank() || cell.selectFirst("b, strong") != null);
    }
}
