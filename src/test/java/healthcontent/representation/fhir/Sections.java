package healthcontent.representation.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a reader finds in the sections of a composition: the texts that a parser of XHTML gives back. */
final class Sections {

    private static final Set<String> TEXTS = Set.of("p", "h3", "li");

    private Sections() {}

    /** The title of the composition and those of its sections, each with its texts, in reading order. */
    static List<String> texts(JsonNode composition) {
        List<String> texts = new ArrayList<>();
        texts.add(composition.path("title").asText());
        composition.path("section").forEach(section -> {
            texts.add(section.path("title").asText());
            collect(narrative(section), texts);
        });
        return texts;
    }

    /** The narrative of a section. */
    static Element narrative(JsonNode section) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(
                            new StringReader(section.path("text").path("div").asText())))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(section.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Node node, List<String> texts) {
        if (TEXTS.contains(node.getNodeName())) {
            texts.add(ownText(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, texts);
        }
    }

    /** That of an element without the list in it. */
    private static String ownText(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!child.getNodeName().equals("ul")) {
                text.append(child.getTextContent());
            }
        }
        return text.toString();
    }
}
