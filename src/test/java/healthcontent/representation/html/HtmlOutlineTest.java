package healthcontent.representation.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import healthcontent.representation.RandomDocuments;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Paragraph;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class HtmlOutlineTest {

    private static final int DOCUMENTS = 60;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void whatIsReadBackIsWhatWasWrittenWhateverTheTextsLookLike(DocumentKind kind) throws Exception {
        RandomDocuments documents = new RandomDocuments(17);
        for (int i = 0; i < DOCUMENTS; i++) {
            Outline outline = Outline.of(documents.next(kind));
            assertEquals(String.join("\n", texts(outline)), String.join("\n", read(html(outline))));
        }
    }

    @Test
    void aTextThatLooksLikeMarkupOrEndsAScriptIsText() {
        Markup html = new Markup();
        html.open("p", "title", "\"'<&>").text("</script><!-- & \" ' <b>").close();
        String written = html.toString();

        assertFalse(written.contains("</script>"), written);
        assertFalse(written.contains("<!--"), written);
        assertFalse(written.contains("<b>"), written);
        assertEquals(2, written.chars().filter(c -> c == '<').count(), written);
    }

    @Test
    void anElementWithoutTextEndsAsHtmlHasIt() {
        Markup html = new Markup();
        html.open("p").close().empty("meta", "name", "x");

        assertEquals("<p></p><meta name=\"x\"/>", html.toString());
    }

    private static String html(Outline outline) {
        Markup html = new Markup();
        HtmlOutline.write(outline, "page", href -> Optional.of(href), html);
        return html.toString();
    }

    private static List<String> texts(Outline outline) {
        List<String> texts = new ArrayList<>(List.of(outline.title()));
        outline.sections().forEach(section -> {
            texts.add(section.heading().value());
            section.blocks().forEach(block -> add(block, texts));
        });
        return texts;
    }

    private static void add(Block block, List<String> texts) {
        if (block instanceof Paragraph paragraph) {
            texts.add(paragraph.text().value());
        } else if (block instanceof Entry entry) {
            texts.add(entry.title().value());
            entry.lines().forEach(line -> {
                if (line.label() != null) {
                    texts.add(line.label() + ":");
                }
                line.texts().forEach(text -> texts.add(text.value()));
            });
        }
    }

    /** The texts of all elements in their order, without the spaces between elements. */
    private static List<String> read(String html) throws Exception {
        Element article = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        List<String> texts = new ArrayList<>();
        collect(article, texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        StringBuilder own = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                own.append(child.getNodeValue());
            }
        }
        if (!own.toString().isBlank()) {
            texts.add(own.toString());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, texts);
        }
    }
}
