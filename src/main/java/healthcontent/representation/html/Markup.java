package healthcontent.representation.html;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A part of a page while it is written. What is well-formed XML is read the same as HTML, so a writer of XML writes it,
 * and escapes every text and every value of an attribute. Elements that HTML knows as void are written by
 * {@link #empty}, and no others. Names are those of the program and never from content.
 */
public final class Markup {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;
    private final boolean isXhtml;

    /** Begins a part. */
    public Markup() {
        this(false);
    }

    private Markup(boolean isXhtml) {
        this.isXhtml = isXhtml;
        try {
            xml = WRITERS.createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text in memory can be written", e);
        }
    }

    /**
     * Begins a part that is XHTML by itself, for those who read it as XML, in one element.
     *
     * @param language of all that does not say another
     */
    public static Markup xhtml(String element, String language) {
        return new Markup(true).openIn(language, element, "xmlns", XHTML);
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values, in turn
     */
    public Markup open(String name, String... attributes) {
        return step(() -> {
            xml.writeStartElement(name);
            write(attributes);
        });
    }

    /**
     * Begins an element in a language.
     *
     * @param attributes names and values, in turn
     */
    public Markup openIn(String language, String name, String... attributes) {
        return step(() -> {
            xml.writeStartElement(name);
            write(attributes);
            xml.writeAttribute("lang", language);
            if (isXhtml) {
                xml.writeAttribute("xml:lang", language);
            }
        });
    }

    /** Writes a void element. */
    public Markup empty(String name, String... attributes) {
        return step(() -> {
            xml.writeEmptyElement(name);
            write(attributes);
            xml.writeCharacters(""); // or it would only be closed before whatever comes next
        });
    }

    /** Writes an element of one text. */
    public Markup element(String name, String text) {
        return open(name).text(text).close();
    }

    /** Writes a text. */
    public Markup text(String text) {
        return step(() -> xml.writeCharacters(text));
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        return step(xml::writeEndElement);
    }

    /** What is written so far; elements that were begun must have ended. */
    @Override
    public String toString() {
        step(xml::flush);
        return written.toString();
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private Markup step(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text becomes markup", e);
        }
    }
}
