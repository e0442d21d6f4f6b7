package healthcontent.representation.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.representation.RandomDocuments;
import healthcontent.representation.format.DocumentKind;
import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Outline;
import healthcontent.representation.outline.Paragraph;
import healthcontent.representation.outline.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

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

    /** What must not be overlooked is marked, and nothing else is. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theSectionsThatWarnAreMarkedAsWarnings(DocumentKind kind) throws Exception {
        RandomDocuments documents = new RandomDocuments(19);
        for (int i = 0; i < DOCUMENTS; i++) {
            Outline outline = Outline.of(documents.next(kind));
            List<String> marked = outline.sections().stream()
                    .map(section -> section.key().equals("emergencyAdvice")
                                    || section.key().toLowerCase(Locale.ROOT).startsWith("redflag")
                            ? "warning"
                            : "")
                    .toList();
            assertEquals(
                    marked,
                    all("section", article(html(outline))).stream()
                            .map(section -> section.getAttribute("class"))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aTextSaysItsLanguageWhereThatIsNotTheOneOfTheDocument(DocumentKind kind) throws Exception {
        RandomDocuments documents = new RandomDocuments(23);
        int others = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Outline outline = Outline.of(documents.next(kind));
            Element article = article(html(outline));
            List<String> expected = new ArrayList<>(List.of(outline.language() + " of all"));
            eachText(outline)
                    .filter(text -> text.language() != null && !text.language().equals(outline.language()))
                    .forEach(text -> expected.add(text.language() + " of " + text.value()));
            List<String> said = new ArrayList<>(List.of(article.getAttribute("lang") + " of all"));
            all("*", article).stream()
                    .filter(element -> element.hasAttribute("lang"))
                    .forEach(element -> said.add(element.getAttribute("lang") + " of " + element.getTextContent()));
            assertEquals(expected, said);
            others += said.size() - 1;
        }
        assertTrue(others > 0 || kind == DocumentKind.FAQ, "there are texts in another language");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void whatHasAPageIsALinkToItAndWhatHasNoneIsNot(DocumentKind kind) throws Exception {
        RandomDocuments documents = new RandomDocuments(29);
        for (int i = 0; i < DOCUMENTS; i++) {
            Outline outline = Outline.of(documents.next(kind));
            List<String> expected = outline.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(Entry.class::isInstance)
                    .map(Entry.class::cast)
                    .filter(entry -> entry.href() != null && hasPage(entry.href()))
                    .map(entry -> "/pages" + entry.href() + " " + entry.title().value())
                    .toList();
            assertEquals(
                    expected,
                    all("a", article(html(outline))).stream()
                            .map(link -> link.getAttribute("href") + " " + link.getTextContent())
                            .toList());
        }
    }

    private static boolean hasPage(String href) {
        return href.hashCode() % 2 == 0;
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
        HtmlOutline.write(
                outline, "page", href -> hasPage(href) ? Optional.of("/pages" + href) : Optional.empty(), html);
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

    /** All texts that may be in another language than the document. */
    private static Stream<Text> eachText(Outline outline) {
        return outline.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()), section.blocks().stream().flatMap(HtmlOutlineTest::texts)));
    }

    private static Stream<Text> texts(Block block) {
        if (block instanceof Entry entry) {
            return Stream.concat(
                    Stream.of(entry.title()), entry.lines().stream().flatMap(line -> line.texts().stream()));
        }
        return Stream.of(((Paragraph) block).text());
    }

    private static List<Element> all(String name, Element article) {
        NodeList found = article.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element article(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    /** The texts of all elements in their order, without the spaces between elements. */
    private static List<String> read(String html) throws Exception {
        List<String> texts = new ArrayList<>();
        collect(article(html), texts);
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
