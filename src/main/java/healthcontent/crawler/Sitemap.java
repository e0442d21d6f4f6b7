package healthcontent.crawler;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A site map, or an index of several (the Sitemaps protocol 0.9), with the other languages of each page as links (RFC
 * 8288, {@code alternate}), as search engines read them.
 */
final class Sitemap {

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final String origin;
    private final XMLStreamWriter xml;

    private Sitemap(String origin, XMLStreamWriter xml) {
        this.origin = origin;
        this.xml = xml;
    }

    private interface Content {
        void write(Sitemap map) throws XMLStreamException;
    }

    /**
     * A site map.
     *
     * @param home the languages of the list of conditions; empty where another site map has it
     * @param addresses those of one page one after the other
     */
    static byte[] of(String origin, List<String> home, List<PageAddress> addresses) {
        return document("urlset", origin, map -> {
            map.xml.writeNamespace("xhtml", XHTML);
            map.writePage(
                    home.stream().map(tag -> new PageAddress("/", tag, null)).toList());
            int start = 0;
            for (int end = 1; end <= addresses.size(); end++) {
                if (end == addresses.size()
                        || !addresses
                                .get(end)
                                .path()
                                .equals(addresses.get(start).path())) {
                    map.writePage(addresses.subList(start, end));
                    start = end;
                }
            }
        });
    }

    /**
     * An index of site maps.
     *
     * @param root of the paths of the site maps, which are numbered from 1
     * @param updated the last change in each of them
     */
    static byte[] index(String origin, String root, List<Instant> updated) {
        return document("sitemapindex", origin, map -> {
            for (int i = 0; i < updated.size(); i++) {
                map.xml.writeStartElement("sitemap");
                map.write("loc", origin + root + "/" + (i + 1));
                map.write("lastmod", updated.get(i).toString());
                map.xml.writeEndElement();
            }
        });
    }

    private static byte[] document(String root, String origin, Content content) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAPS);
            content.write(new Sitemap(origin, xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Addresses become XML", e);
        }
        return written.toByteArray();
    }

    /** One entry for each language, each with links to all of them. */
    private void writePage(List<PageAddress> languages) throws XMLStreamException {
        for (PageAddress page : languages) {
            xml.writeCharacters("\n");
            xml.writeStartElement("url");
            write("loc", address(page));
            if (page.updatedAt() != null) {
                write("lastmod", page.updatedAt().toString());
            }
            for (PageAddress other : languages) {
                writeAlternate(other.language(), address(other));
            }
            writeAlternate("x-default", origin + page.path());
            xml.writeEndElement();
        }
    }

    private String address(PageAddress page) {
        return origin + page.path() + "?lang=" + page.language();
    }

    private void write(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void writeAlternate(String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }
}
