package healthcontent.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestContent;
import healthcontent.release.Publisher;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers that the contract shows are what the service answers with the starter content. */
@QuarkusTest
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path EXAMPLES = Path.of("src", "main", "resources", "openapi", "examples");
    private static final Path STARTER = Path.of("src", "main", "resources", "starter");

    /** {@code mvn test -Dtest=ExamplesTest -Dcontract.update} takes the examples anew instead of comparing them. */
    private static final boolean UPDATE = System.getProperty("contract.update") != null;

    /** What differs from database to database, and what stands for it in the examples. */
    private static final Map<String, JsonNode> PLACEHOLDERS = Map.of(
            "seq", JSON.getNodeFactory().numberNode(44),
            "newestSeq", JSON.getNodeFactory().numberNode(44),
            "cursor", JSON.getNodeFactory().textNode("eyJhZnRlciI6NDR9"),
            "nextCursor", JSON.getNodeFactory().textNode("eyJhZnRlciI6WyJMZWcgY3JhbXBzIl19"));

    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String INSTANT_FORM = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    private String release;

    @BeforeEach
    void publishTheStarterContent() throws IOException {
        content.clear();
        release = publisher.publish(starter(), "starter").id().toString();
    }

    @Test
    void everyAnswerShownIsTheAnswerGiven() throws IOException {
        Files.createDirectories(EXAMPLES);
        for (ContractFile.Operation operation : ContractFile.read()
                .operations()
                .filter(operation -> operation.method().equals("get"))
                .toList()) {
            JsonNode answer = generalised(JSON.readTree(request(operation)
                    .get(path(operation))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()));
            Path file = EXAMPLES.resolve(operation.id() + ".json");
            if (UPDATE) {
                Files.writeString(file, JSON.writeValueAsString(answer) + "\n");
            }
            assertEquals(JSON.readTree(file.toFile()), answer, operation.id());
        }
    }

    private RequestSpecification request(ContractFile.Operation operation) {
        RequestSpecification request = given().accept("application/json");
        return operation.path().startsWith("/v1/sync")
                ? request.auth().oauth2(Tokens.of("cms", Scopes.PLAN, Scopes.AUDIT))
                : request;
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

    private static JsonNode starter() throws IOException {
        JsonNode bundle = JSON.readTree(STARTER.resolve("release.json").toFile());
        for (JsonNode document : bundle.path("documents")) {
            Path file = STARTER.resolve(Path.of(
                    document.path("language").asText(),
                    document.path("type").asText(),
                    document.path("slug").asText() + ".json"));
            ((ObjectNode) document).set("content", JSON.readTree(file.toFile()));
        }
        return bundle;
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
                            .replaceAll(INSTANT_FORM, "2026-11-23T09:30:00Z"));
        }
        return node;
    }
}
