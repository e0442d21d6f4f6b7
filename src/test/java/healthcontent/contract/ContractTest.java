package healthcontent.contract;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    /** {@code mvn test -Dtest=ContractTest -Dcontract.update} writes the contract again instead of comparing it. */
    private static final boolean UPDATE = System.getProperty("contract.update") != null;

    private static final Predicate<ContractFile.Operation> OF_THE_API =
            operation -> operation.path().startsWith("/v1");

    private final ContractFile contract = ContractFile.read();

    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        compare(ContractFile.YAML, given().get("/openapi?format=yaml").asString());
        compare(ContractFile.JSON, given().get("/openapi?format=json").asString());
    }

    private static void compare(Path file, String served) throws IOException {
        if (UPDATE) {
            Files.writeString(file, served);
        }
        assertEquals(
                served, Files.readString(file), file + " is stale; openapi/README.md says how to generate it again");
    }

    @Test
    void everyOperationTellsWhatItIsFor() {
        Set<String> ids = new HashSet<>();
        contract.operations().forEach(operation -> {
            JsonNode node = operation.node();
            assertTrue(node.path("summary").asText().length() > 3, operation + " has a summary");
            assertEquals(1, node.path("tags").size(), operation + " has one tag");
            assertTrue(operation.id().matches("[a-z][a-zA-Z]+"), operation + " has a good name");
            assertTrue(ids.add(operation.id()), operation + " has a name of its own");
        });
        assertTrue(ids.size() > 20, "the contract has operations");
    }

    @Test
    void everyAnswerHasANamedSchema() {
        List<String> anonymous = new ArrayList<>();
        contract.operations()
                .forEach(operation -> operation
                        .node()
                        .path("responses")
                        .properties()
                        .forEach(response -> contract.resolve(response.getValue())
                                .path("content")
                                .properties()
                                .forEach(content -> {
                                    if (content.getKey().endsWith("json")
                                            && !content.getValue()
                                                    .path("schema")
                                                    .has("$ref")) {
                                        anonymous.add(operation.id() + " " + response.getKey());
                                    }
                                })));
        contract.schemas().forEach((name, schema) -> findAnonymous(name, schema, anonymous));
        assertEquals(List.of(), anonymous);
    }

    private static void findAnonymous(String place, JsonNode schema, List<String> anonymous) {
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().has("properties")
                    || property.getValue().path("items").has("properties")) {
                anonymous.add(place + "." + property.getKey());
            }
        });
    }

    /** Generators of clients fail where both are there, see {@link ReferencedTypes}. */
    @Test
    void noSchemaThatRefersToAnotherOneHasATypeOfItsOwn() {
        List<String> both = contract.json().findParents("$ref").stream()
                .filter(schema -> schema.has("type"))
                .map(JsonNode::toString)
                .toList();
        assertEquals(List.of(), both);
    }

    @Test
    void everyOperationDocumentsItsErrorsAsProblems() {
        contract.operations().filter(OF_THE_API).forEach(operation -> {
            for (String status : operation.path().contains("{")
                    ? List.of("400", "404", "406", "500", "503")
                    : List.of("400", "406", "500", "503")) {
                JsonNode response = operation.node().path("responses").path(status);
                assertEquals(
                        "#/components/schemas/Problem",
                        contract.resolve(response)
                                .at("/content/application~1problem+json/schema/$ref")
                                .asText(),
                        operation.id() + " " + status);
            }
        });
    }

    @Test
    void everyReadingOperationShowsARealAnswer() {
        contract.operations()
                .filter(OF_THE_API.and(operation -> operation.method().equals("get")))
                .forEach(operation -> assertTrue(
                        operation
                                .node()
                                .at("/responses/200/content/application~1json")
                                .has("example"),
                        operation.id() + " has an example"));
    }

    @Test
    void everyProblemLeadsToThePageOfItsType() {
        Set<String> linked = new TreeSet<>();
        contract.operations()
                .forEach(operation -> operation
                        .node()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            JsonNode problem =
                                    response.getValue().path("content").path("application/problem+json");
                            if (!problem.isMissingNode()) {
                                String description =
                                        response.getValue().path("description").asText();
                                assertFalse(
                                        problem.path("examples").isEmpty(), operation.id() + " " + response.getKey());
                                problem.path("examples").properties().forEach(example -> {
                                    assertTrue(
                                            description.contains("](/problems/" + example.getKey() + ")"), description);
                                    assertEquals(
                                            "/problems/" + example.getKey(),
                                            contract.resolve(example.getValue())
                                                    .at("/value/type")
                                                    .asText());
                                    linked.add(example.getKey());
                                });
                            }
                        }));
        Set<String> types =
                Arrays.stream(ProblemType.values()).map(ProblemType::value).collect(toCollection(TreeSet::new));
        types.remove("method-not-allowed"); // of no operation, as it is about another one
        types.removeAll(
                Set.of("uri-too-long", "headers-too-large", "unsupported-http-version")); // before any operation
        assertEquals(types, linked);
    }

    @Test
    void whatMayStayAwayIsNotFilledIn() {
        contract.operations()
                .forEach(operation -> operation.node().path("parameters").forEach(parameter -> {
                    boolean required = parameter.path("required").asBoolean();
                    boolean id = parameter.path("name").asText().equals("id");
                    boolean write = operation.id().equals("putSourceDocument");
                    assertTrue(
                            required ? parameter.has("example") || id : !parameter.has("example") || write,
                            operation.id() + " " + parameter.path("name").asText());
                }));
    }

    @Test
    void theTypicalCallOfEachGroupComesFirst() {
        Map<String, String> first = new HashMap<>();
        contract.operations()
                .forEach(operation ->
                        first.putIfAbsent(operation.node().at("/tags/0").asText(), operation.id()));
        assertEquals(
                Map.of(
                        "Reading content",
                        "listConditions",
                        "Syncing content",
                        "getChanges",
                        "Operations",
                        "getReadiness"),
                first);
    }
}
