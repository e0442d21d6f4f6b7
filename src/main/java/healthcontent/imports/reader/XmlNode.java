package healthcontent.imports.reader;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of XML. No document type is read, and no entity beside those of XML itself. */
final class XmlNode {

    private static final int DEEPEST = 64;

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final XmlNode parent;
    private final long position;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private XmlNode(String name, XmlNode parent, int line) {
        this.name = name;
        this.parent = parent;
        this.position = parent == null ? 0 : parent.count(name) + 1;
        this.line = line;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    static XmlNode parse(String xml) {
        try {
            return parse(FACTORY.createXMLStreamReader(new StringReader(xml.strip())));
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Unreadable("It is not well-formed XML, near line %d.".formatted(Math.max(at, 1)));
        } catch (RuntimeException e) {
            if (e instanceof Unreadable) {
                throw e;
            }
            throw new Unreadable("It is not well-formed XML.");
        }
    }

    private static XmlNode parse(XMLStreamReader reader) throws XMLStreamException {
        List<XmlNode> open = new ArrayList<>();
        XmlNode root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode node = begin(reader, open);
                    root = root == null ? node : root;
                    open.add(node);
                    if (open.size() > DEEPEST) {
                        throw new Unreadable("Its elements are nested more than %d deep.".formatted(DEEPEST));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("It has an entity of its own, near line %d, and none is read."
                            .formatted(reader.getLocation().getLineNumber()));
                default -> {}
            }
        }
        if (root == null) {
            throw new Unreadable("It has no element.");
        }
        return root;
    }

    private static XmlNode begin(XMLStreamReader reader, List<XmlNode> open) {
        String name = reader.getLocalName();
        int line = reader.getLocation().getLineNumber();
        XmlNode parent = open.isEmpty() ? null : open.get(open.size() - 1);
        XmlNode node = new XmlNode(name, parent, line);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (parent != null) {
            parent.children.add(node);
            parent.counts.merge(name, 1, Integer::sum);
        }
        return node;
    }

    private long count(String child) {
        return counts.getOrDefault(child, 0);
    }

    String name() {
        return name;
    }

    String path() {
        return parent == null ? "/" + name : parent.path() + "/" + name + "[" + position + "]";
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString();
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    List<XmlNode> children() {
        return children;
    }

    Stream<XmlNode> children(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    /** The first of these that there is, or none. */
    Stream<XmlNode> at(String... names) {
        Stream<XmlNode> found = Stream.of(this);
        for (String next : names) {
            found = found.flatMap(node -> node.children(next));
        }
        return found;
    }
}
