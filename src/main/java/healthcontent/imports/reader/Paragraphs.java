package healthcontent.imports.reader;

import healthcontent.imports.article.Block;
import healthcontent.imports.article.NormalText;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.List;

/** Text with breaks of lines in it: paragraphs, and lists that were typed as lines with a sign before each. */
final class Paragraphs {

    private Paragraphs() {}

    /** The pieces of a text. Lines without a sign before any are one paragraph; two breaks separate two. */
    static List<Block> of(String text, Place place) {
        List<Block> blocks = new ArrayList<>();
        int line = 0;
        StringBuilder open = new StringBuilder();
        Place begin = place;
        for (String next : text.split("\n", -1)) {
            boolean bullet = Lines.BULLET.matcher(next).find();
            if (bullet || next.isBlank()) {
                close(open, begin, blocks);
            }
            if (open.length() == 0) {
                begin = place.line() == null ? place : new Place(place.line() + line, place.path());
            }
            open.append(open.length() == 0 ? "" : "\n").append(next);
            line++;
        }
        close(open, begin, blocks);
        return blocks;
    }

    private static void close(StringBuilder open, Place place, List<Block> blocks) {
        String text = open.toString();
        open.setLength(0);
        if (Lines.BULLET.matcher(text).find()) {
            blocks.add(Block.item("", Lines.BULLET.matcher(text).replaceFirst(""), place));
        } else if (!NormalText.of(text).isEmpty()) {
            blocks.add(Block.paragraph(text, place));
        }
    }
}
