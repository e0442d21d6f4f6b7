package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import healthcontent.imports.rule.Words;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown (CommonMark, with tables of pipes). HTML within it is read as HTML. */
final class MarkdownReader implements Reader {

    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    @Override
    public List<Article> read(String text, Words words) {
        Blocks blocks = new Blocks();
        PARSER.parse(text).accept(blocks);
        Block title = null;
        List<Block> found = blocks.found;
        if (!found.isEmpty()
                && found.get(0).is(Block.Kind.HEADING)
                && found.get(0).level() == 1) {
            title = found.remove(0);
        }
        return List.of(Article.of("markdown", title, found, blocks.leftOut));
    }

    private static final class Blocks extends AbstractVisitor {

        private final List<Block> found = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            found.add(Block.heading(heading.getLevel(), text(heading), place(heading)));
        }

        @Override
        public void visit(Paragraph paragraph) {
            Place place = place(paragraph);
            String text = text(paragraph);
            boolean inItem = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
            if (PipeTable.isOne(text)) {
                found.addAll(PipeTable.rows(text, place.line()));
            } else if (inItem) {
                String label = label(paragraph);
                found.add(BoldLabel.item(label, text, place));
            } else if (isBold(paragraph)) {
                found.add(BoldLabel.heading(text, place));
            } else {
                found.addAll(Paragraphs.of(text, place));
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            found.add(Block.paragraph(code.getLiteral(), place(code)));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            found.add(Block.paragraph(code.getLiteral(), place(code)));
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(HtmlBlock html) {
            HtmlBlocks inner = HtmlBlocks.ofFragment(html.getLiteral());
            Place place = place(html);
            inner.blocks()
                    .forEach(block -> found.add(new Block(
                            block.kind(),
                            block.level(),
                            block.label(),
                            block.text(),
                            block.cells(),
                            block.aspect(),
                            place)));
            inner.leftOut().forEach(left -> leftOut.add(new LeftOut(left.text(), place, left.reason())));
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            // an address that links name: no text
        }

        private static Place place(Node node) {
            return Place.line(
                    node.getSourceSpans().isEmpty()
                            ? 1
                            : node.getSourceSpans().get(0).getLineIndex() + 1);
        }

        private static boolean isBold(Node paragraph) {
            Node first = paragraph.getFirstChild();
            return first instanceof StrongEmphasis && first.getNext() == null;
        }

        private static String label(Node paragraph) {
            Node first = paragraph.getFirstChild();
            return first instanceof StrongEmphasis && first.getNext() != null ? text(first) : "";
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append('\n');
            }

            @Override
            public void visit(HardLineBreak part) {
                text.append('\n');
            }

            @Override
            public void visit(HtmlInline part) {
                if (part.getLiteral().matches("(?i)<br\\s*/?>")) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }
}
