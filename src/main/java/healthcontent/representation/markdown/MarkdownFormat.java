package healthcontent.representation.markdown;

import healthcontent.representation.format.Document;
import healthcontent.representation.format.Format;
import healthcontent.representation.outline.Outline;
import java.nio.charset.StandardCharsets;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * The whole document as Markdown (CommonMark 0.31, media type of RFC 7763). Texts are escaped, so that none of their
 * characters is read as markup.
 */
public final class MarkdownFormat implements Format {

    private final MarkdownRenderer renderer =
            MarkdownRenderer.builder().nodeRendererFactory(LeadingSign.ESCAPED).build();

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String mediaType() {
        return "text/markdown";
    }

    @Override
    public String contentType() {
        return "text/markdown;charset=UTF-8";
    }

    @Override
    public String description() {
        return "Markdown (CommonMark), for people and language models: warning signs first, then all of the text, with"
                + " its sources, its review and its revision.";
    }

    @Override
    public byte[] render(Document document) {
        return renderer.render(MarkdownTree.of(Outline.of(document), document.address()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
