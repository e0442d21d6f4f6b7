package healthcontent.infobutton;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as XML (RFC 4287). */
final class AtomXml {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private AtomXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(bytes, UTF_8);
            new AtomXml(xml).feed(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Texts without control characters become XML", e);
        }
        return bytes.toByteArray();
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(UTF_8, "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        language(feed.lang());
        text("title", feed.title());
        text("id", feed.id());
        text("updated", feed.updated());
        authors(feed.author());
        links(feed.link());
        categories(feed.category());
        for (FeedEntry entry : feed.entry()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        language(entry.lang());
        text("title", entry.title());
        text("id", entry.id());
        text("updated", entry.updated());
        authors(entry.author());
        links(entry.link());
        categories(entry.category());
        text("summary", entry.summary());
        xml.writeEndElement();
    }

    private void language(String tag) throws XMLStreamException {
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", tag);
    }

    private void text(String name, FeedText text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        attribute("type", text.type());
        xml.writeCharacters(text.value());
        xml.writeEndElement();
    }

    private void authors(List<FeedAuthor> authors) throws XMLStreamException {
        for (FeedAuthor author : authors) {
            xml.writeStartElement(NAMESPACE, "author");
            text("name", author.name());
            if (author.uri() != null) {
                text("uri", author.uri());
            }
            xml.writeEndElement();
        }
    }

    private void links(List<FeedLink> links) throws XMLStreamException {
        for (FeedLink link : links) {
            xml.writeEmptyElement(NAMESPACE, "link");
            attribute("href", link.href());
            attribute("rel", link.rel());
            attribute("type", link.type());
            attribute("hreflang", link.hreflang());
            attribute("title", link.title());
        }
    }

    private void categories(List<FeedCategory> categories) throws XMLStreamException {
        for (FeedCategory category : categories) {
            xml.writeEmptyElement(NAMESPACE, "category");
            attribute("scheme", category.scheme());
            attribute("term", category.term());
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}
