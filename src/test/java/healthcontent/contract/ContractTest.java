package healthcontent.contract;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.problem.ProblemType;
import healthcontent.representation.Formats;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private static final int LONGEST = 350_000;
    private static final int LONGEST_FILE = 545_000;

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

    /** Generators of clients fail where more is there, see {@link PlainSchemas}. */
    @Test
    void besideAReferenceStandsADescriptionAtMost() {
        List<String> more = contract.json().findParents("$ref").stream()
                .filter(schema -> schema.size() > (schema.has("description") ? 2 : 1))
                .map(JsonNode::toString)
                .toList();
        assertEquals(List.of(), more);
    }

    @Test
    void everyListOfValuesIsASchemaWithAName() {
        Map<String, JsonNode> named = contract.schemas();
        List<String> inline = contract.json().findParents("enum").stream()
                .filter(schema -> !named.containsValue(schema))
                .map(JsonNode::toString)
                .toList();
        assertEquals(List.of(), inline);
    }

    /** In Kotlin and elsewhere an enum has a {@code name} already. */
    @Test
    void aValueThatCanBeNoNameInSomeLanguageHasOneBesideIt() {
        contract.schemas().forEach((name, schema) -> {
            boolean breaks = false;
            for (JsonNode value : schema.path("enum")) {
                breaks |= !value.asText().matches("[A-Za-z]+(-[a-z]+)*")
                        || Set.of("name", "ordinal", "value", "values").contains(value.asText());
            }
            assertTrue(
                    !breaks
                            || schema.path("x-enum-varnames").size()
                                    == schema.path("enum").size(),
                    name);
        });
    }

    @Test
    void whatAnswersMayNameAnewIsNoEnum() {
        for (String open : Vocabularies.OPEN) {
            JsonNode schema = contract.schemas().get(open);
            assertFalse(schema.has("enum"), open);
            assertEquals("string", schema.path("type").asText(), open);
            assertFalse(schema.path("x-extensible-enum").isEmpty(), open);
            assertTrue(schema.path("description").asText().contains("Open: "), open);
        }
        JsonNode problem = contract.schemas().get("Problem").at("/properties/type");
        Set<String> known = new TreeSet<>();
        problem.path("x-extensible-enum").forEach(path -> known.add(path.asText()));
        Set<String> paths = new TreeSet<>();
        Arrays.stream(ProblemType.values()).forEach(type -> paths.add(type.path()));
        assertEquals(paths, known);
    }

    @Test
    void whatIsOneOfSeveralSaysWhich() {
        assertEquals(List.of(), contract.json().findParents("anyOf"));
        List<JsonNode> choices = contract.json().findParents("oneOf");
        assertEquals(3, choices.size());
        for (JsonNode choice : choices) {
            String property = choice.at("/discriminator/propertyName").asText();
            Set<String> mapped = new TreeSet<>();
            choice.at("/discriminator/mapping").properties().forEach(variant -> {
                mapped.add(variant.getValue().asText());
                JsonNode schema = contract.json().at(variant.getValue().asText().substring(1));
                JsonNode own = schema.has("allOf") ? schema.at("/allOf/1") : schema;
                assertEquals(
                        variant.getKey(),
                        own.at("/properties/" + property + "/const").asText());
                assertTrue(own.path("required").toString().contains("\"" + property + "\""), variant.getKey());
            });
            Set<String> listed = new TreeSet<>();
            choice.path("oneOf").forEach(one -> listed.add(one.path("$ref").asText()));
            assertEquals(mapped, listed);
        }
    }

    @Test
    void formatsAndNamesAreThoseOfTheStandardAndNotOfJava() {
        ObjectNode withoutExamples = contract.json().deepCopy();
        ((ObjectNode) withoutExamples.path("components")).remove("examples");
        Set<String> formats = withoutExamples.findValues("format").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(toCollection(TreeSet::new));
        formats.removeAll(Set.of("int32", "int64", "date", "date-time", "uuid", "uri", "uri-reference", "binary"));
        assertEquals(Set.of(), formats);
        Set<String> names = new TreeSet<>(contract.schemas().keySet());
        names.retainAll(
                Set.of("UUID", "Instant", "LocalDate", "JsonNode", "Object", "String", "Source", "SourceInput"));
        assertEquals(Set.of(), names);
    }

    @Test
    void whatIsSaidAlikeIsSaidOnce() {
        Map<String, Set<JsonNode>> own = new HashMap<>();
        contract.json()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    operation.path("responses").properties().forEach(response -> {
                        if (response.getKey().compareTo("300") >= 0
                                && !response.getValue().has("$ref")) {
                            assertTrue(
                                    own.computeIfAbsent(response.getKey(), status -> new HashSet<>())
                                            .add(response.getValue()),
                                    operation.path("operationId") + " " + response.getKey());
                        }
                    });
                    operation
                            .findValues("examples")
                            .forEach(examples -> examples.forEach(example -> assertTrue(
                                    example.has("$ref") || examples.isArray(),
                                    operation.path("operationId") + " " + example)));
                }));
        Set<JsonNode> examples = new HashSet<>();
        contract.json()
                .at("/components/examples")
                .properties()
                .forEach(example ->
                        assertTrue(examples.add(example.getValue().path("value")), "twice: " + example.getKey()));
    }

    @Test
    void everyReadTakesALanguageAndSaysWhatTheCallerHas() {
        contract.operations()
                .filter(operation -> operation.path().matches("/v1(?!/changes|/sync|/schemas).*"))
                .forEach(operation -> {
                    List<String> names = operation.node().path("parameters").findValuesAsText("name");
                    assertTrue(names.contains("Accept-Language"), operation.id());
                    assertTrue(
                            names.contains("If-None-Match")
                                    || operation.method().equals("post"),
                            operation.id());
                });
    }

    @Test
    void parametersComeInTheOrderOfUse() {
        Map<String, String> orders = new HashMap<>();
        contract.operations()
                .forEach(operation -> orders.put(
                        operation.id(),
                        String.join(" ", operation.node().path("parameters").findValuesAsText("name"))));
        assertEquals(
                "q cause symptom code sort limit cursor total lang Accept-Language If-None-Match If-Match",
                orders.get("listConditions"));
        assertEquals("type slug revision lang If-None-Match If-Match", orders.get("getRevision"));
        assertEquals("after type language include limit", orders.get("getChanges"));
    }

    /** Clients and explorers load it whole. White space is another matter: it is there for people, and compresses. */
    @Test
    void theContractIsNoLongerThanItHasToBe() throws IOException {
        int bytes = contract.json().toString().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= LONGEST, "it has " + bytes + " bytes without white space");
        assertTrue(Files.size(ContractFile.JSON) <= LONGEST_FILE, "it has " + Files.size(ContractFile.JSON) + " bytes");
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
                .filter(operation -> !operation.id().equals("followChanges")) // it has no end
                // tools that put a contract together follow what refers to other schemas, in an example, too
                .filter(operation -> !operation.id().equals("getSchema"))
                .forEach(operation -> assertEquals(
                        1,
                        operation
                                .node()
                                .at("/responses/200/content/application~1json/examples")
                                .size(),
                        operation.id() + " has an example"));
    }

    @Test
    void everyFormatOfADocumentHasAnExample() {
        List<ContractFile.Operation> documents = contract.operations()
                .filter(operation -> operation
                        .node()
                        .path("parameters")
                        .findValuesAsText("name")
                        .contains("format"))
                .toList();
        assertEquals(6, documents.size());
        for (ContractFile.Operation operation : documents) {
            JsonNode content = operation.node().at("/responses/200/content");
            for (String mediaType : Formats.mediaTypes()) {
                assertEquals(
                        1,
                        content.path(mediaType).path("examples").size(),
                        operation.id() + " has one of " + mediaType);
            }
        }
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
                    boolean filledIn =
                            List.of("putSourceDocument", "requestKnowledge").contains(operation.id());
                    assertTrue(
                            required ? parameter.has("example") || id : !parameter.has("example") || filledIn,
                            operation.id() + " " + parameter.path("name").asText());
                }));
    }

    @Test
    void theGroupsComeInTheOrderOfUseAndTheTypicalCallOfEachFirst() {
        Map<String, String> first = new LinkedHashMap<>();
        contract.operations()
                .forEach(operation ->
                        first.putIfAbsent(operation.node().at("/tags/0").asText(), operation.id()));
        assertEquals(
                List.of(
                        "Conditions: listConditions",
                        "Search: search",
                        "Codes: findByCode",
                        "Red flags: listRedFlags",
                        "Comparisons: listComparisons",
                        "FAQs: listFaqs",
                        "Causes: listCauses",
                        "Symptoms: listSymptoms",
                        "Entrance: getEntrance",
                        "Infobutton: requestKnowledge",
                        "Change feed: getChanges",
                        "Releases: listReleases",
                        "Imports: importArticles",
                        "Source documents: getSourceDocument",
                        "Health and metrics: getReadiness",
                        "Problems and findings: listProblemTypes",
                        "Schemas: getSchema"),
                first.entrySet().stream()
                        .map(group -> group.getKey() + ": " + group.getValue())
                        .toList());
        assertEquals(List.copyOf(first.keySet()), contract.json().path("tags").findValuesAsText("name"));
    }
}
