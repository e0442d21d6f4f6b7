package healthcontent.imports.reader;

import healthcontent.imports.article.Article;
import healthcontent.imports.rule.Words;
import healthcontent.limit.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that articles come in: the one place where a reader is registered. */
@SuppressWarnings("ImmutableEnumChecker") // readers have no state
public enum Format {
    HTML(new HtmlReader(), "<", List.of("text/html", "application/xhtml+xml"), List.of("html", "htm", "xhtml")),
    MARKDOWN(new MarkdownReader(), "\n\r*_[!`<|", List.of("text/markdown"), List.of("md", "markdown")),
    TEXT(new PlainTextReader(), Format.LINE_ENDS, List.of("text/plain"), List.of("txt", "text")),
    JSON(new JsonLdReader(), "\"{[<", List.of("application/ld+json", "application/json"), List.of("json", "jsonld")),
    XML(new XmlReader(), "<", List.of("application/xml", "text/xml"), List.of("xml"));

    private static final String LINE_ENDS = "\n\r\f\u0085\u2028\u2029";

    private final Reader reader;
    private final String signs;
    private final List<String> mediaTypes;
    private final List<String> endings;

    Format(Reader reader, String signs, List<String> mediaTypes, List<String> endings) {
        this.reader = reader;
        this.signs = signs;
        this.mediaTypes = mediaTypes;
        this.endings = endings;
    }

    /** The format of a media type; parameters count for nothing. */
    public static Optional<Format> ofMediaType(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(plain))
                .findFirst();
    }

    /** The format that the name of a file tells. */
    public static Optional<Format> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /**
     * The articles of a file.
     *
     * @param charset that the sender declared; empty where it did not
     * @throws Unreadable if it can't be read as this format
     */
    public List<Article> read(byte[] file, String charset, Words words) {
        String text = Decoding.of(file, charset, this);
        check(text);
        return reader.read(text, words);
    }

    /**
     * Counts what may begin a part of a text, before these parts take memory.
     *
     * @throws Unreadable if there is more of it than an article has
     */
    void check(String text) {
        int found = 0;
        boolean isLineEmpty = true;
        for (int i = 0; i < text.length(); i++) {
            boolean isEndOfLine = LINE_ENDS.indexOf(text.charAt(i)) >= 0;
            if (signs.indexOf(text.charAt(i)) >= 0 && !(isEndOfLine && isLineEmpty) && ++found > Limits.ARTICLE_SIGNS) {
                throw new Unreadable(String.format(
                        Locale.ROOT,
                        "It has more parts than an article may have: more than %,d tags, texts, lines or marks.",
                        Limits.ARTICLE_SIGNS));
            }
            isLineEmpty = isEndOfLine;
        }
    }
}
