package healthcontent.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.language.Languages;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.html.Markup;
import healthcontent.representation.outline.Outline;
import healthcontent.site.PublicAddress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What the head of a page says of its document: title, description, where it belongs and its languages (HTML; the Open
 * Graph protocol). All of it stands in the document.
 */
@Singleton
class PageHead {

    /** The first of these that a document has says what it is about. */
    private static final List<String> SUMMARIES = List.of("summary", "description");

    /** What shows the pages of each kind, besides what every page loads: it need not wait for the first script. */
    private static final Map<DocumentKind, List<String>> SCRIPTS = Map.of(
            DocumentKind.CONDITION, List.of("condition", "sections", "redflags", "actions", "comparison"),
            DocumentKind.COMPARISON, List.of("comparison"),
            DocumentKind.CAUSE, List.of("term", "redflags", "actions"),
            DocumentKind.SYMPTOM, List.of("term", "redflags", "actions"),
            DocumentKind.FAQ, List.of());

    private final Languages languages;

    PageHead(Languages languages) {
        this.languages = languages;
    }

    /**
     * The elements for the head.
     *
     * @param path of the page
     * @param inLanguage whether the page was asked for in a language by name. The canonical address then names that of
     *     the text, which is the original's where there is no translation
     */
    String of(Document document, Outline outline, String path, boolean inLanguage) {
        Markup html = new Markup();
        html.element("title", PageFrame.title(outline.title()));
        SUMMARIES.stream()
                .map(document.json()::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .ifPresent(summary -> describe(summary.textValue(), html));
        html.empty("meta", "property", "og:title", "content", outline.title());
        html.empty("meta", "property", "og:type", "content", "article");
        html.empty("meta", "property", "og:site_name", "content", PageFrame.NAME);
        document.address().origin().ifPresent(origin -> {
            String canonical = origin + (inLanguage ? inLanguage(path, outline.language()) : path);
            html.empty("link", "rel", "canonical", "href", canonical);
            html.empty("meta", "property", "og:url", "content", canonical);
        });
        alternates(path, document.address(), html);
        SCRIPTS.get(document.kind())
                .forEach(script -> html.empty("link", "rel", "modulepreload", "href", "/app/" + script + ".js"));
        return html.toString();
    }

    private static void describe(String summary, Markup html) {
        html.empty("meta", "name", "description", "content", summary);
        html.empty("meta", "property", "og:description", "content", summary);
    }

    /** The page without a language is for those who named none: it comes in the one that their browser prefers. */
    private void alternates(String path, PublicAddress address, Markup html) {
        languages
                .served()
                .forEach(tag -> html.empty(
                        "link", "rel", "alternate", "hreflang", tag, "href", address.of(inLanguage(path, tag))));
        html.empty("link", "rel", "alternate", "hreflang", "x-default", "href", address.of(path));
    }

    private static String inLanguage(String path, String tag) {
        return path + "?lang=" + tag;
    }
}
