package healthcontent.mcp;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.mcp.McpCalls.ask;
import static healthcontent.mcp.McpCalls.call;
import static healthcontent.mcp.McpCalls.read;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.content.condition.ConditionParts;
import healthcontent.json.JsonSchemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents get of content: the same as readers, with where it comes from, and its red flags beside it. */
@QuarkusTest
class McpToolsTest {

    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    private static final TestDocument GOUT = condition("gout")
            .withCause("age")
            .withSymptom("pain")
            .withSymptom("fever")
            .withRedFlag("both", "all", List.of("pain", "fever"), "immediate")
            .withFaq("what-is-gout")
            .withCode(ICD_10_CM, "M10")
            .with("sources", List.of(Map.of("title", "A book")));

    private static final Map<String, String> CALLS = Map.of(
            "search", "{\"query\": \"gout\", \"limit\": 3}",
            "read_condition", "{\"condition\": \"gout\"}",
            "look_up_red_flags", "{\"symptoms\": [\"pain\", \"fever\", \"none\"]}",
            "compare", "{\"first\": \"cold\", \"second\": \"gout\"}",
            "find_by_code", "{\"code\": \"M10\", \"system\": \"icd-10-cm\"}");

    @Inject
    TestContent content;

    @Inject
    ConditionParts parts;

    @BeforeEach
    void publish() {
        content.hold(
                symptom("pain"),
                symptom("fever"),
                cause("age"),
                GOUT,
                GOUT.in("es").named("Gota"),
                condition("cold"),
                comparison("gout-vs-cold", "gout", "cold"));
    }

    @Test
    void everyAnswerIsWhatTheOutputSchemaOfItsToolSays() {
        JsonNode tools = ask("tools/list", "{}").at("/result/tools");
        List<String> called = new ArrayList<>();
        for (JsonNode tool : tools) {
            String name = tool.path("name").asText();
            JsonNode answer = call(name, CALLS.get(name));
            assertFalse(answer.path("isError").booleanValue(), answer.toString());
            assertEquals(
                    List.of(),
                    new JsonSchemas().of(tool.path("outputSchema")).validate(answer.path("structuredContent")),
                    name);
            called.add(name);
        }
        assertEquals(new TreeSet<>(CALLS.keySet()), new TreeSet<>(called));
        for (String section : parts.names()) {
            JsonNode answer = call("read_condition", "{\"condition\": \"gout\", \"section\": \"" + section + "\"}");
            assertEquals(
                    List.of(),
                    new JsonSchemas().of(tools.get(1).path("outputSchema")).validate(answer.path("structuredContent")),
                    section);
        }
    }

    @Test
    void aConditionIsTheOneOfItsResourceWithItsPermalinkAndReadAsMarkdown() {
        JsonNode answer = call("read_condition", "{\"condition\": \"gout\"}");
        ObjectNode told = (ObjectNode) answer.at("/structuredContent/condition");
        assertEquals("/v1/conditions/gout", told.path("permalink").asText());
        assertEquals(rest("/v1/conditions/gout"), told.without("permalink"));
        assertEquals(
                given().get("/v1/conditions/gout?format=markdown").asString(),
                answer.at("/content/0/text").asText());
        assertEquals(
                "/v1/conditions/gout?lang=es",
                read("gout", "es").path("permalink").asText());
        assertEquals("Gota", read("gout", "es").path("name").asText());
        assertEquals("Name of gout", read("gout", "en").path("name").asText(), "kept for one language");
    }

    private static JsonNode read(String slug, String language) {
        return call("read_condition", "{\"condition\": \"" + slug + "\", \"language\": \"" + language + "\"}")
                .at("/structuredContent/condition");
    }

    @Test
    void theSectionsAreThoseOfTheResourcesAndRedFlagsStandBesideEach() {
        JsonNode schema = ask("tools/list", "{}").at("/result/tools/1/inputSchema/properties/section/enum");
        assertEquals(
                List.copyOf(parts.names()),
                StreamSupport.stream(schema.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        for (String section : parts.names()) {
            JsonNode answer = call("read_condition", "{\"condition\": \"gout\", \"section\": \"" + section + "\"}")
                    .path("structuredContent");
            String path = "/v1/conditions/gout/" + section;
            ObjectNode told = (ObjectNode) answer.path("section");
            assertEquals(path, told.path("permalink").asText());
            assertEquals(rest(path), told.without("permalink"));
            assertEquals("both", answer.at("/redFlags/data/0/slug").asText());
            assertEquals("A book", answer.at("/redFlags/sources/0/title").asText());
            assertTrue(answer.path("emergencyAdvice").asText().contains("emergency"));
        }
    }

    @Test
    void redFlagsAndTheEmergencyLineComeWithWhateverSpeaksOfACondition() {
        for (String tool : List.of("search", "compare", "find_by_code")) {
            JsonNode answer = call(tool, CALLS.get(tool)).path("structuredContent");
            JsonNode flag = answer.at("/redFlags/0");
            assertEquals("both", flag.path("slug").asText(), tool);
            assertEquals("A book", flag.at("/sources/0/title").asText(), tool);
            assertEquals("unreviewed", flag.at("/review/status").asText(), tool);
            assertEquals(1, flag.path("revision").asInt(), tool);
            assertEquals("/v1/conditions/gout/red-flags", flag.path("permalink").asText(), tool);
            assertTrue(answer.path("emergencyAdvice").asText().contains("emergency"), tool);
        }
        JsonNode none = call("search", "{\"query\": \"cold\"}").path("structuredContent");
        assertTrue(none.toString().contains("emergencyAdvice"), none.toString());
    }

    @Test
    void aLookUpIsTheOneOfTheServiceAndSaysThatNothingWasAssessed() {
        JsonNode answer =
                call("look_up_red_flags", CALLS.get("look_up_red_flags")).path("structuredContent");
        assertEquals("both", answer.at("/matched/0/redFlag/slug").asText());
        assertEquals(
                "/v1/conditions/gout/red-flags",
                answer.at("/matched/0/redFlag/permalink").asText());
        assertEquals("none", answer.at("/unknown/0").asText());
        assertTrue(answer.path("statement").asText().contains("not a diagnosis"));
        JsonNode one = call("look_up_red_flags", "{\"symptoms\": [\"pain\"]}").path("structuredContent");
        assertEquals("fever", one.at("/alsoNeeds/0/missing/0").asText());
    }

    @Test
    void aComparisonHasItsColumnsInTheOrderAsked() {
        JsonNode answer = call("compare", CALLS.get("compare")).path("structuredContent");
        assertEquals("cold", answer.at("/comparison/conditions/0/slug").asText());
        ObjectNode told = (ObjectNode) answer.path("comparison");
        assertEquals("/v1/comparisons/gout-vs-cold", told.path("permalink").asText());
        assertEquals(rest("/v1/conditions/cold/comparisons/gout"), told.without("permalink"));
    }

    @Test
    void aCodeFindsWhatItsResourceFindsOrWhatTheNearestCodeAboveItHas() {
        content.publish(
                symptom("fever").withCode(ICD_10_CM, "M10.9"),
                cause("age").withCode(ICD_10_CM, "M10"),
                GOUT.withCode(ICD_10_CM, "M10.9"));
        assertEquals("[condition gout, symptom fever]", found("icd-10-cm", "M10.9"));
        assertEquals("[condition gout, symptom fever]", found(ICD_10_CM, "m1091"));
        assertEquals("[condition gout, cause age]", found("icd-10-cm", "M10.1"));
        assertEquals("[]", found("snomed", "202491007"));
        assertEquals("[]", found("icd-10-cm", "M11"));
        JsonNode above = byCode("icd-10-cm", "M10.91").path("structuredContent");
        assertEquals("M10.9", above.at("/matched/code").asText());
        assertEquals("ancestor", above.at("/matched/relationship").asText());
        assertEquals("/v1/symptoms/fever", above.at("/data/1/permalink").asText(), "which can be cited: " + above);
        assertEquals(1, above.path("redFlags").size(), "those of the condition: " + above);
        ObjectNode told = above.deepCopy();
        told.remove(List.of("redFlags", "redFlagsNote"));
        told.path("data").forEach(one -> ((ObjectNode) one).remove("permalink"));
        assertEquals(rest("/v1/codes/icd-10-cm/M10.91"), told);
    }

    @Test
    void aCodeThatItsSystemCannotHaveOrASystemThatThereIsNotIsToldInWordsToActOn() {
        assertFailed(byCode("icd-10-cm", "12"), "is no code of");
        assertFailed(byCode("icd-11", "M10"), "One of icd-10-cm");
        assertFailed(call("find_by_code", "{\"code\": \"M10\"}"), "system");
    }

    private static void assertFailed(JsonNode answer, String why) {
        assertTrue(answer.path("isError").booleanValue(), answer.toString());
        assertTrue(answer.at("/content/0/text").asText().contains(why), answer.toString());
    }

    private static String found(String system, String code) {
        List<String> found = new ArrayList<>();
        byCode(system, code)
                .at("/structuredContent/data")
                .forEach(one -> found.add(
                        one.path("type").asText() + " " + one.path("slug").asText()));
        return found.toString();
    }

    private static JsonNode byCode(String system, String code) {
        return call("find_by_code", "{\"system\": \"" + system + "\", \"code\": \"" + code + "\"}");
    }

    @Test
    void whatWasWithdrawnIsToldAsWithdrawnAtOnceAndServedByNothing() {
        assertEquals("gout", read("gout", "en").path("slug").asText());
        assertTrue(markdown("conditions/gout").contains("Name of gout"));
        content.publish(TestBundle.of().withdraw(GOUT, "clinical-error"));
        for (String arguments : List.of(
                "{\"condition\": \"gout\"}",
                "{\"condition\": \"gout\", \"language\": \"es\"}",
                "{\"condition\": \"gout\", \"section\": \"causes\"}")) {
            assertWithdrawn(call("read_condition", arguments));
        }
        assertWithdrawn(call("compare", CALLS.get("compare")));
        JsonNode resource = ask("resources/read", "{\"uri\": \"health-content://conditions/gout\"}");
        assertEquals(-32002, resource.at("/error/code").asInt());
        assertTrue(resource.at("/error/message").asText().contains("clinical-error"), resource.toString());
        assertEquals("[]", found("icd-10-cm", "M10"));
        assertFalse(call("search", "{\"query\": \"gout\"}").toString().contains("Name of gout"));
        assertFalse(ask("resources/list", "{}").toString().contains("gout"));
    }

    private static void assertWithdrawn(JsonNode answer) {
        assertTrue(answer.path("isError").booleanValue(), answer.toString());
        String text = answer.at("/content/0/text").asText();
        assertTrue(text.contains("withdrawn") && text.contains("clinical-error"), text);
        assertFalse(answer.has("structuredContent"));
    }

    @Test
    void aChangeIsShownAtOnce() {
        assertEquals("Name of gout", read("gout", "en").path("name").asText());
        content.publish(GOUT.named("Gouty arthritis"));
        assertEquals("Gouty arthritis", read("gout", "en").path("name").asText());
        assertEquals(2, read("gout", "en").path("revision").asInt());
    }

    @Test
    void everyDocumentIsListedOnceAndReadAsTheMarkdownOfItsResource() {
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = ask("resources/list", cursor == null ? "{}" : "{\"cursor\": \"" + cursor + "\"}")
                    .path("result");
            page.path("resources")
                    .forEach(resource -> listed.add(resource.path("uri").asText()));
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
        assertEquals(
                List.of(
                        "health-content://conditions/cold",
                        "health-content://conditions/gout",
                        "health-content://comparisons/gout-vs-cold",
                        "health-content://symptoms/fever",
                        "health-content://symptoms/pain",
                        "health-content://causes/age",
                        "health-content://faqs/what-is-gout"),
                listed);
        for (String uri : listed) {
            String path = uri.substring("health-content://".length());
            assertEquals(given().get("/v1/" + path + "?format=markdown").asString(), markdown(path), uri);
        }
        assertTrue(markdown("conditions/gout?lang=es").contains("Gota"));
    }

    private static String markdown(String path) {
        return ask("resources/read", "{\"uri\": \"health-content://" + path + "\"}")
                .at("/result/contents/0/text")
                .asText();
    }

    @Test
    void slugsAndLanguagesAreCompleted() {
        assertEquals("[\"gout\"]", completed("conditions", "slug", "go"));
        assertEquals("[\"cold\",\"gout\"]", completed("conditions", "slug", ""));
        assertEquals("[]", completed("conditions", "slug", "%"));
        assertEquals("[\"what-is-gout\"]", completed("faqs", "slug", "w"));
        assertEquals("[\"es\"]", completed("symptoms", "lang", "E".toLowerCase(java.util.Locale.ROOT) + "s"));
    }

    private static String completed(String kind, String name, String value) {
        return ask(
                        "completion/complete",
                        "{\"ref\": {\"type\": \"ref/resource\", \"uri\": \"health-content://" + kind
                                + "/{slug}{?lang}\"}, \"argument\": {\"name\": \"" + name + "\", \"value\": \"" + value
                                + "\"}}")
                .at("/result/completion/values")
                .toString();
    }

    private static JsonNode rest(String path) {
        return McpCalls.read(given().get(path).then().statusCode(200).extract().asString());
    }
}
