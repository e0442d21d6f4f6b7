package healthcontent.frontend;

import healthcontent.negotiation.PageFormat;
import healthcontent.negotiation.PagePath;
import healthcontent.representation.Formats;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.Format;
import healthcontent.representation.html.HtmlOutline;
import healthcontent.representation.html.Markup;
import healthcontent.representation.outline.Outline;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The page of a document in HTML, whole: its text in reading order, its JSON-LD, and in the head what search engines
 * read. Where scripts run, they take its place; else it is the page.
 */
@Singleton
class DocumentPage implements PageFormat {

    static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private static final String CLASSES = "page outline unstarted";
    private static final Optional<Format> LINKED_DATA = Formats.ofType("application/ld+json");

    private final PageTemplate template = Assets.template();
    private final PageFrame frame;
    private final PageHead head;

    DocumentPage(PageFrame frame, PageHead head) {
        this.frame = frame;
        this.head = head;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public String description() {
        return "A page for people.";
    }

    @Override
    public byte[] render(Document document) {
        Outline outline = Outline.of(document);
        String page = PagePath.of(document.json().path("href").asText()).orElseThrow();
        String path = page.replaceFirst("\\?.*", "");
        Markup text = new Markup();
        HtmlOutline.write(outline, CLASSES, PagePath::of, text);
        return template.with(
                outline.language(),
                head.of(document, outline, path, !page.equals(path)) + linkedData(document),
                frame.above(path, outline.language()),
                text.toString());
    }

    /** Data and no script, so the policy of the page lets it stand (HTML, 4.12.1; Content Security Policy, 3). */
    private static String linkedData(Document document) {
        return LINKED_DATA
                .map(format -> "\n  <script type=\"application/ld+json\">"
                        + new String(format.render(document), StandardCharsets.UTF_8) + "</script>")
                .orElse("");
    }
}
