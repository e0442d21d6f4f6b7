package healthcontent.representation.fhir;

import healthcontent.representation.outline.Block;
import healthcontent.representation.outline.Entry;
import healthcontent.representation.outline.Line;
import healthcontent.representation.outline.Paragraph;
import healthcontent.representation.outline.Text;
import healthcontent.site.PublicAddress;
import java.io.StringWriter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The texts of a section as XHTML (FHIR Narrative). All of them go through a writer of XML, so that none of their
 * characters is read as markup. One is for one document.
 */
final class Narrative {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String LANGUAGE = "lang";

    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();
    private final String language;
    private final PublicAddress address;

    Narrative(String language, PublicAddress address) {
        this.language = language;
        this.address = address;
    }

    String of(List<Block> blocks) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = writers.createXMLStreamWriter(written);
            xml.writeStartElement("div");
            xml.writeDefaultNamespace(XHTML);
            writeLanguage(language, xml);
            for (Block block : blocks) {
                write(block, xml);
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text becomes XML", e);
        }
        return written.toString();
    }

    private void write(Block block, XMLStreamWriter xml) throws XMLStreamException {
        if (block instanceof Entry entry) {
            write(entry, xml);
        } else if (block instanceof Paragraph paragraph) {
            write("p", paragraph.text(), xml);
        }
    }

    private void write(Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        if (entry.href() == null) {
            write("h3", entry.title(), xml);
        } else {
            xml.writeStartElement("h3");
            xml.writeStartElement("a");
            xml.writeAttribute("href", address.of(entry.href()));
            writeOwnLanguage(entry.title(), xml);
            xml.writeCharacters(entry.title().value());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        if (!entry.lines().isEmpty()) {
            xml.writeStartElement("ul");
            for (Line line : entry.lines()) {
                write(line, xml);
            }
            xml.writeEndElement();
        }
    }

    private void write(Line line, XMLStreamWriter xml) throws XMLStreamException {
        if (line.label() == null) {
            for (Text text : line.texts()) {
                write("li", text, xml);
            }
            return;
        }
        xml.writeStartElement("li");
        write("b", line.label() + ":", xml);
        if (line.texts().size() == 1) {
            xml.writeCharacters(" ");
            write("span", line.texts().get(0), xml);
        } else {
            xml.writeStartElement("ul");
            for (Text text : line.texts()) {
                write("li", text, xml);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void write(String element, Text text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        writeOwnLanguage(text, xml);
        xml.writeCharacters(text.value());
        xml.writeEndElement();
    }

    private static void write(String element, String words, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    /** The language of a text, where it is not that of the document. */
    private void writeOwnLanguage(Text text, XMLStreamWriter xml) throws XMLStreamException {
        if (text.language() != null && !text.language().equals(language)) {
            writeLanguage(text.language(), xml);
        }
    }

    private static void writeLanguage(String tag, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(LANGUAGE, tag);
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, LANGUAGE, tag);
    }
}
