package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.rule.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of HTML. JSON-LD of schema.org in it comes first; what the page then says again is left out. */
final class HtmlReader implements Reader {

    @Override
    public List<Article> read(String text, Words words) {
        Document page = HtmlBlocks.parse(text);
        HtmlBlocks body = new HtmlBlocks();
        Element root = root(page);
        body.read(root);
        Article linked = JsonLdReader.embedded(page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList());
        Article article = ofPage(page, body, root);
        return List.of(linked == null ? article : together(linked, article));
    }

    /** What is outside of the one element that says it is the article is around it. */
    private static Element root(Document page) {
        List<Element> mains = page.select("main, [role=main]");
        return mains.size() == 1 ? mains.get(0) : page.body();
    }

    private static Article ofPage(Document page, HtmlBlocks body, Element root) {
        List<Block> blocks = new ArrayList<>(body.blocks());
        List<LeftOut> leftOut = new ArrayList<>(body.leftOut());
        Block title = title(blocks);
        if (!root.normalName().equals("body")) {
            HtmlBlocks around = new HtmlBlocks(root);
            around.read(page.body());
            around.leftOut().forEach(leftOut::add);
            for (Block block : around.blocks()) {
                if (title == null && block.is(Block.Kind.HEADING) && block.level() == 1) {
                    title = block;
                } else {
                    block.texts().forEach(said -> leftOut.add(LeftOut.of(said, block.place(), "around")));
                }
            }
        }
        Element head = page.selectFirst("head > title");
        if (head != null && !head.text().isBlank()) {
            Block named = Block.heading(1, head.text(), HtmlBlocks.place(head));
            if (title == null) {
                title = named;
            } else {
                leftOut.add(LeftOut.of(named.text(), named.place(), "repeated"));
            }
        }
        return Article.of("html", title, blocks, leftOut);
    }

    /** The first h1 is the title; another one heads a section. */
    private static Block title(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.is(Block.Kind.HEADING) && block.level() == 1) {
                blocks.remove(block);
                return block;
            }
        }
        return null;
    }

    private static Article together(Article linked, Article page) {
        Set<String> said = new HashSet<>();
        linked.blocks().forEach(block -> said.addAll(block.texts()));
        List<Block> blocks = new ArrayList<>(linked.blocks());
        blocks.add(Block.end(1));
        List<LeftOut> leftOut = new ArrayList<>(linked.leftOut());
        leftOut.addAll(page.leftOut());
        for (Block block : page.blocks()) {
            boolean again = !block.isEmpty() && said.containsAll(block.texts());
            if (again) {
                block.texts().forEach(text -> leftOut.add(LeftOut.of(text, block.place(), "repeated")));
            } else {
                blocks.add(block);
            }
        }
        Block title = linked.title() == null ? page.title() : linked.title();
        if (linked.title() != null && page.title() != null) {
            leftOut.add(LeftOut.of(page.title().text(), page.title().place(), "repeated"));
        }
        return new Article("html", linked.name(), linked.otherNames(), title, blocks, leftOut, linked.source());
    }
}
