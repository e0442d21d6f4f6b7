package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.Place;
import healthcontent.imports.rule.Headings;
import healthcontent.imports.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text: paragraphs between empty lines, lists with a sign before each item, headings as lines of their own. */
final class PlainTextReader implements Reader {

    private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,}|~{3,})\\s*");

    @Override
    public List<Article> read(String text, Words words) {
        List<Block> blocks = blocks(text);
        Block title = null;
        if (!blocks.isEmpty() && blocks.get(0).is(Block.Kind.HEADING) && isTitle(blocks, words)) {
            title = blocks.remove(0);
        }
        return List.of(Article.of("text", title, blocks, List.of()));
    }

    /** The first heading is the title, unless it begins a section and there is no other heading before its text. */
    private static boolean isTitle(List<Block> blocks, Words words) {
        return blocks.get(0).level() != Block.LABEL
                && (new Headings(words).aspect(blocks.get(0).text()).isEmpty()
                        || Headings.isQuestion(blocks.get(0).text())
                        || (blocks.size() > 1 && blocks.get(1).is(Block.Kind.HEADING)));
    }

    /** The pieces of a plain text. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        int line = 0;
        int first = 1;
        for (String next : text.split("\r\n|[\n\r\u0085\u2028\u2029\f]", -1)) {
            line++;
            if (UNDERLINE.matcher(next).matches()
                    && chunk.size() == 1
                    && !Lines.BULLET.matcher(chunk.get(0)).find()) {
                blocks.add(Block.heading(Lines.HEADING, chunk.get(0), Place.line(first)));
                chunk.clear();
            } else if (next.isBlank() || UNDERLINE.matcher(next).matches()) {
                blocks.addAll(Lines.of(chunk, first, true));
                chunk.clear();
            } else {
                if (chunk.isEmpty()) {
                    first = line;
                }
                chunk.add(next);
            }
        }
        blocks.addAll(Lines.of(chunk, first, true));
        return blocks;
    }
}
