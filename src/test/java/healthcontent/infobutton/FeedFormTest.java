package healthcontent.infobutton;

import static healthcontent.infobutton.Infobutton.ICD_10_CM;
import static healthcontent.infobutton.Infobutton.JSON;
import static healthcontent.infobutton.Infobutton.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Answers are valid by the schema as XML, and say the same as JSON. */
@QuarkusTest
class FeedFormTest {

    private static final String XML = "&knowledgeResponseType=text/xml";
    private static final Set<String> REPEATING = Set.of("author", "link", "category", "entry");

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(Infobutton.content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ICD_10_CM + "G47.62",
                ICD_10_CM + "G47.629&informationRecipient.languageCode.c=es",
                ICD_10_CM + "G25.81&subTopic.v.c=47965005&subTopic.v.cs=2.16.840.1.113883.6.96",
                ICD_10_CM + "G47.62&subTopic.v.c=Q000628&subTopic.v.cs=2.16.840.1.113883.6.177&age.v.v=77",
                ICD_10_CM + "Z99.9&mainSearchCriteria.v.dn=%3Cb%3E%26%22'%5D%5D%3E&holder.assignedEntity.n=a",
                ICD_10_CM + "M79.89&mainSearchCriteria.v.dn1=cramps&taskContext.c.c=PROBLISTREV",
                "mainSearchCriteria.v.dn=%C3%A1%F0%9F%98%80%E2%80%A8",
            })
    void anAnswerIsValidAndSaysTheSameAsJson(String query) throws Exception {
        String xml = get(query + XML).statusCode(200).extract().asString();
        assertEquals(List.of(), FeedSchema.errors(xml), xml);
        String json = get(query + JSON).statusCode(200).extract().asString();
        assertEquals(ofXml(xml), ofJson(json));
    }

    /** A schema that takes everything would show nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xml:lang=\"en\"><title type=\"text\">Leg | ><title type=\"text\">Leg",
                "<summary                            | <content",
                "<link href=                         | <link xml:lang=\"en\" href=",
                "rel=\"alternate\"                   | rel=\"related\"",
                "<author>                            | <author><email>a@b.example</email>",
                "urn:uuid:                           | ",
                "scheme=\"mainSearchCriteria.v.c\"   | scheme=\"patientPerson.administrativeGenderCode.c\"",
                "hreflang=\"en\"                     | ",
                "<entry xml                          | <entries xml",
            })
    void whatBreaksARuleIsNotValid(String part, String otherwise) {
        String xml = get(ICD_10_CM + "G47.62" + XML).extract().asString();
        assertTrue(xml.contains(part), xml);
        assertFalse(FeedSchema.errors(xml.replace(part, otherwise == null ? "" : otherwise))
                .isEmpty());
    }

    @Test
    void whatMayRepeatIsAListAndTextIsInAValue() throws Exception {
        JsonNode feed = new ObjectMapper()
                .readTree(get(ICD_10_CM + "G47.62" + JSON).extract().asString())
                .path("feed");
        for (JsonNode holder : List.of(feed, feed.path("entry").get(0))) {
            for (Map.Entry<String, JsonNode> property : holder.properties()) {
                boolean isText =
                        property.getValue().has("_value") || property.getKey().equals("lang");
                assertTrue(
                        REPEATING.contains(property.getKey())
                                ? property.getValue().isArray()
                                : isText,
                        property.getKey());
            }
        }
    }

    /** Everything that it says, but the id and the link of the feed itself, which are of each answer. */
    private static List<String> ofXml(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        List<String> said = new ArrayList<>();
        add(feed, "", said);
        return said.stream().sorted().toList();
    }

    private static void add(Element element, String path, List<String> said) {
        String name = path + "/" + element.getLocalName();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().equals("xmlns")) {
                say(name + "/" + attribute.getNodeName().replace("xml:", ""), attribute.getNodeValue(), said);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(inner, name, said);
            } else {
                text.append(child.getNodeValue());
            }
        }
        if (!text.isEmpty()) {
            say(name, text.toString(), said);
        }
    }

    private static List<String> ofJson(String json) throws Exception {
        List<String> said = new ArrayList<>();
        add(new ObjectMapper().readTree(json), "", said);
        return said.stream().sorted().toList();
    }

    private static void add(JsonNode node, String path, List<String> said) {
        if (node.isArray()) {
            node.forEach(item -> add(item, path, said));
        } else if (node.isObject()) {
            node.properties().forEach(property -> add(property.getValue(), path + "/" + property.getKey(), said));
        } else {
            say(path.replaceFirst("/_value$", ""), node.asText(), said);
        }
    }

    private static void say(String path, String text, List<String> said) {
        boolean isOfThisAnswer =
                path.equals("/feed/id") || path.startsWith("/feed/link") || path.equals("/feed/updated");
        if (!isOfThisAnswer && !text.equals("text/xml") && !text.equals("application/json")) {
            said.add(path + ": " + text);
        }
    }
}
