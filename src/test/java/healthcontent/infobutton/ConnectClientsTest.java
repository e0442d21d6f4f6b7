package healthcontent.infobutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Two clients of MedlinePlus Connect, written from its public documentation of the web service, work with another
 * address and nothing else changed.
 */
@QuarkusTest
class ConnectClientsTest {

    @TestHTTPResource("/infobutton")
    URI service;

    @Inject
    TestContent content;

    /** A topic as such a client shows it. */
    private record Topic(String title, String address, String summary) {}

    /** How a client asks: the code system, the code, a name that it may not have, and the language. */
    private record Problem(String system, String code, String name, String language) {

        private static final String ICD_10_CM = "2.16.840.1.113883.6.90";

        static Problem ofIcd(String code, String language) {
            return new Problem(ICD_10_CM, code, "", language);
        }

        String query() {
            return "?mainSearchCriteria.v.cs=" + system + "&mainSearchCriteria.v.c=" + encoded(code)
                    + "&mainSearchCriteria.v.dn=" + encoded(name) + "&informationRecipient.languageCode.c=" + language;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private static String ask(URI address) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, response.statusCode());
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads {@code feed.entry} without looking whether it is there. */
    private record JsonClient(URI address) {

        List<Topic> topics(Problem problem) throws IOException {
            JsonNode feed = new ObjectMapper()
                    .readTree(ask(URI.create(address + problem.query() + "&knowledgeResponseType=application/json")))
                    .get("feed");
            List<Topic> topics = new ArrayList<>();
            for (JsonNode entry : feed.get("entry")) {
                topics.add(new Topic(
                        entry.get("title").get("_value").textValue(),
                        entry.get("link").get(0).get("href").textValue(),
                        entry.get("summary").get("_value").textValue()));
            }
            return topics;
        }
    }

    /** Gets XML without asking for it, and looks for elements by their names, without the namespace. */
    private record XmlClient(URI address) {

        List<Topic> topics(Problem problem) throws Exception {
            Document feed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(ask(URI.create(address + problem.query())))));
            List<Topic> topics = new ArrayList<>();
            NodeList entries = feed.getElementsByTagName("entry");
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                topics.add(new Topic(
                        entry.getElementsByTagName("title").item(0).getTextContent(),
                        ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"),
                        entry.getElementsByTagName("summary").item(0).getTextContent()));
            }
            return topics;
        }
    }

    @BeforeEach
    void publish() {
        content.hold(Infobutton.content());
    }

    @Test
    void aClientThatReadsJsonWorks() throws IOException {
        JsonClient client = new JsonClient(service);
        assertLegCramps(client.topics(Problem.ofIcd("G47.62", "en")), "Leg cramps", "en");
        assertLegCramps(client.topics(Problem.ofIcd("G47.629", "sp")), "Calambres en las piernas", "es");
        assertEquals(List.of(), client.topics(Problem.ofIcd("E10", "en")));
        assertEquals(List.of(), client.topics(new Problem("2.16.840.1.113883.6.88", "1202", "atenolol", "en")));
    }

    @Test
    void aClientThatReadsXmlWorks() throws Exception {
        XmlClient client = new XmlClient(service);
        assertLegCramps(client.topics(Problem.ofIcd("G47.62", "en")), "Leg cramps", "en");
        assertLegCramps(client.topics(Problem.ofIcd("g4762", "es")), "Calambres en las piernas", "es");
        assertEquals(List.of(), client.topics(Problem.ofIcd("E10", "en")));
    }

    private static void assertLegCramps(List<Topic> topics, String name, String language) {
        assertEquals(1, topics.size());
        assertEquals(name, topics.get(0).title());
        assertTrue(
                topics.get(0).address().matches("http://localhost:\\d+/conditions/leg-cramps\\?lang=" + language),
                topics.get(0)::toString);
        assertTrue(topics.get(0).summary().startsWith("<p>"), topics.get(0)::toString);
    }
}
