package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.rule.Words;
import java.util.List;

/** XML of one of the forms that are known: MedlinePlus health topics and MedQuAD. */
final class XmlReader implements Reader {

    @Override
    public List<Article> read(String text, Words words) {
        XmlNode root = XmlNode.parse(text);
        if (MedQuad.ROOTS.contains(root.name())) {
            return List.of(MedQuad.article(root));
        }
        if (MedlinePlus.ROOTS.contains(root.name())) {
            return MedlinePlus.articles(root);
        }
        throw new Unreadable("It is XML of a form that is not known: MedlinePlus health topics (nlmSearchResult or"
                + " health-topics) and MedQuAD (Document) are.");
    }
}
