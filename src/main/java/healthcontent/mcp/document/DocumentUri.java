package healthcontent.mcp.document;

import healthcontent.content.reading.PublishedDocuments;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a document within the protocol: {@code health-content://conditions/leg-cramps}, and with
 * {@code ?lang=es} for a reader of another language. It is read strictly, so that each document has one address a
 * language.
 *
 * @param kind as in the path of its list, such as {@code conditions}
 * @param language as it was named; empty where the rest of the request decides
 */
public record DocumentUri(String kind, String slug, Optional<String> language) {

    static final String SCHEME = "health-content://";

    private static final Pattern FORM =
            Pattern.compile(SCHEME + "([a-z]{1,20})/([a-z0-9-]{1,80})(?:\\?lang=([A-Za-z0-9-]{1,100}))?");
    private static final Pattern TEMPLATE = Pattern.compile(SCHEME + "([a-z]{1,20})/\\{slug}\\{\\?lang}");

    /** The parts of an address; empty where it is none. */
    public static Optional<DocumentUri> of(String uri) {
        Matcher form = FORM.matcher(uri);
        return form.matches()
                ? Optional.of(new DocumentUri(form.group(1), form.group(2), Optional.ofNullable(form.group(3))))
                : Optional.empty();
    }

    /** The kind of the documents of a template; empty where there is none such. */
    static Optional<String> kindOfTemplate(String template) {
        Matcher form = TEMPLATE.matcher(template);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    static String template(String kind) {
        return SCHEME + kind + "/{slug}{?lang}";
    }

    /** The last segment of the path of their list. */
    static String kind(PublishedDocuments documents) {
        String path = documents.collection();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return SCHEME + kind + "/" + slug + language.map(tag -> "?lang=" + tag).orElse("");
    }
}
