package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.article.Block;
import healthcontent.imports.article.LeftOut;
import healthcontent.imports.article.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/** Health topics of MedlinePlus, as its web service answers them and as its file of all topics has them. */
final class MedlinePlus {

    private static final String PUBLISHER = "MedlinePlus, National Library of Medicine";

    /** The elements that a file may have as its root. */
    static final Set<String> ROOTS = Set.of("nlmSearchResult", "health-topics", "health-topic");

    private MedlinePlus() {}

    static List<Article> articles(XmlNode root) {
        List<Article> articles = new ArrayList<>();
        root.at("list", "document").map(MedlinePlus::found).forEach(articles::add);
        root.children("health-topic").map(MedlinePlus::topic).forEach(articles::add);
        if (root.name().equals("health-topic")) {
            articles.add(topic(root));
        }
        return articles;
    }

    /** A document that a search found: fields by name, with HTML in them that marks the words of the search. */
    private static Article found(XmlNode document) {
        List<Block> names = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Block title = null;
        for (XmlNode content : document.children("content").toList()) {
            String name = content.attribute("name");
            switch (name) {
                case "title" -> title = Block.heading(1, plain(content.text()), place(content));
                case "altTitle" -> names.add(Block.item("", plain(content.text()), place(content)));
                case "FullSummary" -> html(content, blocks, leftOut);
                default ->
                    leftOut.add(LeftOut.of(plain(content.text()), place(content), name.isEmpty() ? "unnamed" : name));
            }
        }
        return article(title, names, blocks, leftOut, document.attribute("url"));
    }

    private static Article topic(XmlNode topic) {
        List<Block> names = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (XmlNode child : topic.children()) {
            switch (child.name()) {
                case "also-called" -> names.add(Block.item("", child.text(), place(child)));
                case "full-summary" -> html(child, blocks, leftOut);
                default -> texts(child, leftOut);
            }
        }
        Block title = Block.heading(1, topic.attribute("title"), place(topic));
        if (!topic.attribute("meta-desc").isEmpty()) {
            leftOut.add(LeftOut.of(topic.attribute("meta-desc"), place(topic), "meta-desc"));
        }
        return article(title, names, blocks, leftOut, topic.attribute("url"));
    }

    private static void texts(XmlNode node, List<LeftOut> leftOut) {
        if (!node.text().isBlank()) {
            leftOut.add(LeftOut.of(node.text(), place(node), node.name()));
        }
        node.children().forEach(child -> texts(child, leftOut));
    }

    private static Article article(
            Block title, List<Block> names, List<Block> blocks, List<LeftOut> leftOut, String url) {
        String name = title == null ? "" : title.text();
        return new Article(
                "medlineplus", name, names, title, blocks, leftOut, new Article.Source(PUBLISHER, url, "", ""));
    }

    private static void html(XmlNode node, List<Block> blocks, List<LeftOut> leftOut) {
        HtmlBlocks inner = HtmlBlocks.ofFragment(node.text());
        inner.blocks().forEach(block -> blocks.add(block.within(node.path())));
        inner.leftOut().forEach(left -> leftOut.add(new LeftOut(left.text(), place(node), left.reason())));
    }

    private static String plain(String html) {
        return Jsoup.parse(html).text();
    }

    private static Place place(XmlNode node) {
        return new Place(node.line(), node.path());
    }
}
