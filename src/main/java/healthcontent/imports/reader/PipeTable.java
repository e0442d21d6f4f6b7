package healthcontent.imports.reader;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A table of Markdown: cells between pipes, with a line of hyphens below the first row. */
final class PipeTable {

    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*");

    private static final int LONGEST_RULE = 1_000;

    private PipeTable() {}

    static boolean isOne(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length >= 2
                && lines[1].length() <= LONGEST_RULE
                && lines[0].contains("|")
                && lines[1].contains("-")
                && RULE.matcher(lines[1]).matches();
    }

    static List<Block> rows(String text, int firstLine) {
        List<Block> rows = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i != 1) {
                rows.addAll(BoldLabel.row(i == 0, cells(lines[i]), Place.line(firstLine + i)));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
