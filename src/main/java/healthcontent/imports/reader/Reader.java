package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.rule.Words;
import java.util.List;

/** Reads the articles of a file. */
interface Reader {

    /**
     * The articles of a file, in order.
     *
     * @param words of the language that it is in
     * @throws Unreadable if it is not of the format, or is nested too deeply
     */
    List<Article> read(String text, Words words);
}
