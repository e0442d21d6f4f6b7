package healthcontent.imports.reader;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.NormalText;
import healthcontent.imports.article.Place;
import healthcontent.imports.article.Sentences;
import healthcontent.imports.rule.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of plain text, up to an empty one, as pieces of an article. A line that was only wrapped is joined to the one
 * before; one that a person ended is a paragraph of its own.
 */
final class Lines {

    static final Pattern BULLET =
            Pattern.compile("^[\\s\\u00A0]*(?:[•·●○◦▪■‣⁃➢✓✔*–—-]|\\d{1,3}[.)])[\\s\\u00A0]+(?=\\S)");

    /** The level of a heading that a reader only takes for one. */
    static final int HEADING = 2;

    private static final int WRAPPED = 50;
    private static final int SHORT = 60;
    private static final int LABEL_WORDS = 8;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean item;
    private int openLine;
    private String last = "";

    private Lines() {}

    /** The pieces of some lines between empty ones. */
    static List<Block> of(List<String> lines, int firstLine, boolean mayHoldHeadings) {
        Lines reading = new Lines();
        for (int i = 0; i < lines.size(); i++) {
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            reading.take(lines.get(i), next, firstLine + i, mayHoldHeadings && i == 0, lines.size() == 1);
        }
        reading.close();
        return reading.blocks;
    }

    private void take(String line, String next, int number, boolean mayBeHeading, boolean alone) {
        boolean bullet = BULLET.matcher(line).find();
        String text = NormalText.of(bullet ? BULLET.matcher(line).replaceFirst("") : line);
        if (text.isEmpty()) {
            return;
        }
        if (!bullet && goesOn(line, text)) {
            open.append(' ').append(text);
            last = text;
            return;
        }
        close();
        if (!bullet && mayBeHeading && isHeading(text, next, alone)) {
            int level = text.endsWith(":") ? Block.LABEL : HEADING;
            blocks.add(Block.heading(level, text, Place.line(number)));
            return;
        }
        item = bullet;
        openLine = number;
        open.append(text);
        last = text;
    }

    private boolean goesOn(String line, String text) {
        if (open.isEmpty()) {
            return false;
        }
        boolean isIndented = item && line.startsWith("  ") && !line.isBlank();
        boolean isWrapped = last.length() >= WRAPPED && !Sentences.endsLikeOne(last);
        return isIndented || isWrapped || (Character.isLowerCase(text.codePointAt(0)) && last.length() >= WRAPPED);
    }

    private static boolean isHeading(String text, String next, boolean alone) {
        if (!Headings.mayBe(text)) {
            return false;
        }
        if (text.endsWith(":")) {
            return alone && text.split(" ").length <= LABEL_WORDS;
        }
        boolean leadsList = BULLET.matcher(next).find();
        boolean leadsText =
                text.length() <= SHORT && next.length() > SHORT && Character.isUpperCase(next.codePointAt(0));
        return alone || leadsList || leadsText;
    }

    private void close() {
        if (!open.isEmpty()) {
            Place place = Place.line(openLine);
            blocks.add(item ? Block.item("", open.toString(), place) : Block.paragraph(open.toString(), place));
            open.setLength(0);
        }
        item = false;
        last = "";
    }
}
