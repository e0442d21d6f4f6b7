package healthcontent.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestContent;
import healthcontent.release.Publisher;
import healthcontent.representation.Formats;
import healthcontent.representation.format.Format;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers that the contract shows are what the service answers with the starter content. */
@QuarkusTest
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path EXAMPLES = Path.of("src", "main", "resources", "openapi", "examples");

    /** {@code mvn test -Dtest=ExamplesTest -Dcontract.update} takes the examples again instead of comparing them. */
    private static final boolean UPDATE = System.getProperty("contract.update") != null;

    /** What differs from database to database, and what stands for it in the examples. */
    private static final Map<String, JsonNode> PLACEHOLDERS = Map.of(
            "newestSeq", JSON.getNodeFactory().numberNode(44),
            "cursor", JSON.getNodeFactory().textNode("eyJhZnRlciI6Mn0"),
            "nextCursor", JSON.getNodeFactory().textNode("eyJhZnRlciI6WyJMZWcgY3JhbXBzIl19"));

    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String INSTANT = "2026-11-23T09:30:00Z";
    private static final String INSTANT_FORM = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    private String release;

    @BeforeEach
    void publishTheStarterContent() throws IOException {
        content.clear();
        release = publisher.publish(StarterRelease.bundle(), "starter").id().toString();
    }

    @Test
    void everyAnswerShownIsTheAnswerGiven() throws IOException {
        Files.createDirectories(EXAMPLES);
        for (ContractFile.Operation operation : ContractFile.read()
                .operations()
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> operation.path().startsWith("/v1"))
                .filter(operation -> !operation.id().equals("getSchema")) // it is shown without an answer
                .filter(operation ->
                        operation.node().at("/responses/200/content").has("application/json"))
                .toList()) {
            JsonNode answer = generalised(JSON.readTree(shortened(request(operation), operation)
                    .get(path(operation))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()));
            compare(operation.id(), shortened(answer));
        }
    }

    @Test
    void everyFormatShownIsHowTheAnswerGivenBegins() throws IOException {
        for (ContractFile.Operation operation : ContractFile.read()
                .operations()
                .filter(ExamplesTest::hasFormats)
                .toList()) {
            for (Format format : Formats.all()) {
                String answer = given().accept(format.mediaType())
                        .get(path(operation))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replaceAll(INSTANT_FORM, INSTANT);
                JsonNode shown = format.mediaType().endsWith("json")
                        ? shortened(JSON.readTree(answer))
                        : JSON.getNodeFactory().textNode(beginning(answer));
                compareAsItIs(operation.id() + "." + format.name(), shown);
            }
        }
    }

    private static boolean hasFormats(ContractFile.Operation operation) {
        return operation.node().path("parameters").findValuesAsText("name").contains("format");
    }

    /** A Markdown document up to its third section. */
    private static String beginning(String markdown) {
        int end = -1;
        for (int section = 0; section <= 2; section++) {
            end = markdown.indexOf("\n## ", end + 1);
        }
        return markdown.substring(0, end);
    }

    @Test
    void everyExampleIsOfTheFormThatTheContractSays() {
        ContractFile contract = ContractFile.read();
        ContractSchemas schemas = new ContractSchemas(contract);
        List<String> shown = new ArrayList<>();
        for (JsonNode place : contract.json().findParents("examples")) {
            if (place.has("schema") && place.path("examples").isObject()) {
                for (JsonNode example : place.path("examples")) {
                    JsonNode value = contract.resolve(example).path("value");
                    assertEquals(List.of(), schemas.errors(place.path("schema"), value), example.toString());
                    shown.add(example.toString());
                }
            }
        }
        assertTrue(shown.size() > 60, "there are examples: " + shown.size());
    }

    @Test
    void eachChangeOfTheFeedShownHasAPlaceOfItsOwn() throws IOException {
        JsonNode feed = JSON.readTree(EXAMPLES.resolve("getChanges.json").toFile());
        List<Long> places = new ArrayList<>();
        feed.path("data").forEach(change -> places.add(change.path("seq").asLong()));
        assertEquals(List.of(1L, 2L), places);
    }

    @Test
    void everyWriteShownIsAnsweredAsShown() throws IOException {
        JsonNode bundle = bundle();
        JsonNode planned =
                write("planRelease", 201, given().body(bundle.toString()).when(), "/v1/sync/releases");
        write("applyRelease", 200, given().when(), planned.path("href").asText() + "/apply");
        JsonNode source = bundle.at("/documents/0/content");
        compare("planRelease.request", bundle);
        compare("putSourceDocument.request", source);
        compare(
                "putSourceDocument",
                answer(
                        writer().header("If-None-Match", "*")
                                .body(source.toString())
                                .put("/v1/sync/documents/cause/an-example"),
                        201));
        compare(
                "withdrawSourceDocument",
                answer(
                        writer().header("If-Match", "\"1\"")
                                .delete("/v1/sync/documents/cause/an-example?reason=editorial"),
                        200));
    }

    @Test
    void theLookUpShownIsAnsweredAsShown() throws IOException {
        JsonNode lookUp = JSON.createObjectNode()
                .put("condition", "leg-cramps")
                .set("symptoms", JSON.createArrayNode().add("swelling").add("severe-cramps"));
        compare("lookUpRedFlags.request", lookUp);
        JsonNode answer = answer(
                given().contentType("application/json").body(lookUp.toString()).post("/v1/red-flags/lookup"), 200);
        assertFalse(answer.path("matched").isEmpty());
        assertFalse(answer.path("alsoNeeds").isEmpty());
        compare("lookUpRedFlags", shortened(answer));
    }

    /** The same article, as it is written by hand and as a page has it: the draft of both is the same. */
    private static final Map<String, String> ARTICLES = Map.of("markdown", """
            # Stiff neck

            A stiff neck hurts when it turns.

            ## Causes

            - **Desk work:** Looking down at a screen tires the muscles.

            ## When to see a doctor

            See a doctor immediately if you also have a fever.
            """, "html", """
            <h1>Stiff neck</h1>
            <p>A stiff neck hurts when it turns.</p>
            <h2>Causes</h2>
            <ul>
              <li><strong>Desk work:</strong> Looking down at a screen tires the muscles.</li>
            </ul>
            <h2>When to see a doctor</h2>
            <p>See a doctor immediately if you also have a fever.</p>
            """);

    @Test
    void theImportsShownAreAnsweredAsShown() throws IOException {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (Map.Entry<String, String> article : ARTICLES.entrySet()) {
            compareAsItIs(
                    "importArticles." + article.getKey() + ".request",
                    JSON.getNodeFactory().textNode(article.getValue()));
            answers.put(
                    article.getKey(),
                    answer(
                            given().auth()
                                    .oauth2(Tokens.with(Scopes.PLAN))
                                    .contentType("text/" + article.getKey() + "; charset=utf-8")
                                    .body(article.getValue())
                                    .post("/v1/sync/imports"),
                            200));
        }
        assertEquals(answers.get("markdown").path("bundle"), answers.get("html").path("bundle"));
        compare("importArticles", answers.get("markdown"));
    }

    @Test
    void theInfobuttonRequestShownIsAnsweredAsShown() throws IOException {
        RequestSpecification request = given();
        for (JsonNode parameter : ContractFile.read()
                .operations()
                .filter(operation -> operation.id().equals("requestKnowledge"))
                .findFirst()
                .orElseThrow()
                .node()
                .path("parameters")) {
            if (parameter.has("example")) {
                request.queryParam(
                        parameter.path("name").asText(),
                        parameter.path("example").asText());
            }
        }
        JsonNode answer = answer(request.get("/infobutton"), 200);
        assertFalse(answer.at("/feed/entry").isEmpty());
        compare(
                "requestKnowledge",
                JSON.readTree(answer.toString().replaceAll("http://localhost:[0-9]+", "https://health.example")));
    }

    @Test
    void everyExampleOfAParameterFindsSomething() {
        ContractFile.read()
                .operations()
                .filter(operation -> operation.method().equals("get")
                        && operation.path().matches("/v1(?!/changes|/sync|/schemas).*"))
                .forEach(operation -> {
                    RequestSpecification request = request(operation);
                    for (JsonNode parameter : operation.node().path("parameters")) {
                        if (parameter.path("in").asText().equals("query")
                                && parameter.at("/schema/examples").isArray()) {
                            request.queryParam(
                                    parameter.path("name").asText(),
                                    parameter.at("/schema/examples/0").asText());
                        }
                    }
                    JsonNode answer = answer(request.get(path(operation)), 200);
                    assertFalse(
                            answer.path("data").isArray() && answer.path("data").isEmpty(), operation.id());
                });
    }

    /** A bundle that renames a cause of the starter content. */
    private static JsonNode bundle() throws IOException {
        ObjectNode content = (ObjectNode) JSON.readTree(
                StarterRelease.FOLDER.resolve("en/cause/dehydration.json").toFile());
        content.put("name", "Dehydration (lack of fluids)");
        ObjectNode bundle = JSON.createObjectNode().put("title", "Say what dehydration is in its name");
        bundle.putArray("documents")
                .addObject()
                .put("type", "cause")
                .put("slug", "dehydration")
                .put("language", "en")
                .set("content", content);
        return bundle;
    }

    private static RequestSpecification writer() {
        return given().auth()
                .oauth2(Tokens.of("cms", Scopes.PLAN, Scopes.APPLY))
                .contentType("application/json");
    }

    private static JsonNode write(String operation, int status, RequestSpecification request, String path)
            throws IOException {
        JsonNode answer = answer(
                request.auth()
                        .oauth2(Tokens.of("cms", Scopes.PLAN, Scopes.APPLY))
                        .contentType("application/json")
                        .post(path),
                status);
        compare(operation, generalised(answer.deepCopy()));
        return answer;
    }

    private static JsonNode answer(Response response, int status) {
        try {
            return JSON.readTree(response.then().statusCode(status).extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String name, JsonNode answer) throws IOException {
        compareAsItIs(name, numbered(generalised(answer.deepCopy())));
    }

    private static void compareAsItIs(String name, JsonNode shown) throws IOException {
        Path file = EXAMPLES.resolve(name + ".json");
        if (UPDATE) {
            Files.writeString(file, JSON.writeValueAsString(shown) + "\n");
        }
        assertEquals(JSON.readTree(file.toFile()), shown, name);
    }

    /** With the examples that the contract gives for the query parameters that must be there. */
    private RequestSpecification request(ContractFile.Operation operation) {
        RequestSpecification request = given().accept("application/json");
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                request.queryParam(
                        parameter.path("name").asText(),
                        parameter.path("example").asText());
            }
        }
        return operation.path().startsWith("/v1/sync")
                ? request.auth().oauth2(Tokens.of("cms", Scopes.PLAN, Scopes.AUDIT))
                : request;
    }

    /** Two elements show what a list is; more of them make the contract long and the explorer slow. */
    private static JsonNode shortened(JsonNode answer) {
        answer.forEach(ExamplesTest::shortened);
        if (answer instanceof ArrayNode list) {
            while (list.size() > 2) {
                list.remove(2);
            }
        }
        return answer;
    }

    private static RequestSpecification shortened(RequestSpecification request, ContractFile.Operation operation) {
        boolean list = StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals("limit"));
        return list ? request.queryParam("limit", 2) : request;
    }

    /** The path with the examples that the contract gives for its parameters. */
    private String path(ContractFile.Operation operation) {
        String path = operation.path().replace("{id}", release);
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
        }
        return path;
    }

    /** Each change has a {@code seq} of its own, as in a database that had none before. */
    private static JsonNode numbered(JsonNode answer) {
        int seq = 0;
        for (JsonNode change : answer.findParents("seq")) {
            seq++;
            ((ObjectNode) change).put("seq", seq);
        }
        return answer;
    }

    private static JsonNode generalised(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(property -> property.setValue(
                            property.getValue().isNull()
                                    ? property.getValue()
                                    : PLACEHOLDERS.getOrDefault(property.getKey(), generalised(property.getValue()))));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, generalised(list.get(i)));
            }
        } else if (node.isTextual()) {
            return JSON.getNodeFactory()
                    .textNode(node.textValue()
                            .replaceAll(UUID_FORM, new UUID(0x1f0_0000_0000_7000L, 0x8000_0000_0000_0001L).toString())
                            .replaceAll(INSTANT_FORM, INSTANT));
        }
        return node;
    }
}
