package healthcontent.crawler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A site map or an index of some as a search engine reads it: held to the rules of the protocol 0.9. */
record SitemapFile(Element root) {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    static SitemapFile read(byte[] xml) throws Exception {
        assertTrue(xml.length <= 50_000_000, "it has " + xml.length + " bytes");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        SitemapFile file = new SitemapFile(parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement());
        file.assertValid();
        return file;
    }

    boolean isIndex() {
        return root.getLocalName().equals("sitemapindex");
    }

    /** The addresses of pages, or of site maps. */
    List<String> locations() {
        return entries().map(entry -> text(entry, "loc")).toList();
    }

    String lastChange(String location) {
        return text(entry(location), "lastmod");
    }

    /** The other languages of a page: tag and address. */
    List<String> alternates(String location) {
        return elements(entry(location), XHTML, "link")
                .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href"))
                .toList();
    }

    private void assertValid() {
        assertEquals(SITEMAPS, root.getNamespaceURI());
        String kind = isIndex() ? "sitemap" : "url";
        List<Element> entries = entries().toList();
        assertTrue(!entries.isEmpty() && entries.size() <= 50_000, entries.size() + " entries");
        for (Element entry : entries) {
            assertEquals(kind, entry.getLocalName());
            List<String> names = new ArrayList<>();
            elements(entry).forEach(part -> names.add(part.getLocalName()));
            assertTrue(String.join(" ", names).matches("loc( lastmod)?( link)*"), names.toString());
            String location = text(entry, "loc");
            assertTrue(location.length() < 2048 && URI.create(location).isAbsolute(), location);
            elements(entry, SITEMAPS, "lastmod")
                    .forEach(instant -> assertNotNull(Instant.parse(instant.getTextContent())));
            elements(entry, XHTML, "link").forEach(link -> {
                assertEquals("alternate", link.getAttribute("rel"));
                assertTrue(URI.create(link.getAttribute("href")).isAbsolute());
            });
            List<String> alternates = alternatesOf(entry);
            assertTrue(alternates.isEmpty() || alternates.contains(location), "it names itself: " + location);
        }
        assertEquals(entries.size(), locations().stream().distinct().count(), "each address stands there once");
    }

    private static List<String> alternatesOf(Element entry) {
        return elements(entry, XHTML, "link")
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private Element entry(String location) {
        return entries()
                .filter(entry -> text(entry, "loc").equals(location))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Element> entries() {
        return elements(root);
    }

    private static String text(Element of, String name) {
        return elements(of, SITEMAPS, name).findFirst().orElseThrow().getTextContent();
    }

    private static Stream<Element> elements(Element of, String namespace, String name) {
        return elements(of)
                .filter(element -> name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI()));
    }

    private static Stream<Element> elements(Element of) {
        return Stream.iterate(of.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
