package healthcontent.imports;

import healthcontent.imports.article.Article;
import healthcontent.imports.reader.Format;
import healthcontent.imports.rule.Words;
import java.util.List;

/** A file that was sent. */
final class SourceFile {

    private final String name;
    private final Format format;
    private final byte[] content;
    private final String charset;

    /**
     * A file.
     *
     * @param name as the sender calls it, to be told again; never a path that anything is read from
     * @param charset that the sender declared; empty where it did not
     */
    SourceFile(String name, Format format, byte[] content, String charset) {
        this.name = name;
        this.format = format;
        this.content = content;
        this.charset = charset;
    }

    String name() {
        return name;
    }

    /** What it holds, as it was sent. */
    byte[] content() {
        return content;
    }

    List<Article> articles(Words words) {
        return format.read(content, charset, words);
    }
}
