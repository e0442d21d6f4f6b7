package healthcontent.json;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import healthcontent.contract.StarterRelease;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SchemaResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final Path FILES = Path.of("src", "main", "resources", "schema");

    @TestHTTPResource
    URI server;

    static Stream<String> names() {
        return Arrays.stream(FILES.toFile().listFiles())
                .map(File::getName)
                .map(name -> name.replace(".json", ""))
                .sorted();
    }

    private String address(String name) {
        return server.resolve("/v1/schemas/" + name).toString();
    }

    private static String text(String name) {
        return given().get("/v1/schemas/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Knows the schemas as a client does that loads each from its address. */
    private Schema schema(String name) {
        Map<String, String> served = names().collect(toMap(this::address, SchemaResourceTest::text));
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(served))
                .getSchema(SchemaLocation.of(address(name)));
        schema.initializeValidators(); // follows every reference
        return schema;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSchemaIsServedAtItsIdAndHoldsToTheDraftThatItNames(String name) throws IOException {
        JsonNode served = JSON.readTree(text(name));
        assertEquals("/v1/schemas/" + name, served.path("$id").asText());
        assertEquals(DRAFT, served.path("$schema").asText());
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(DRAFT))
                        .validate(served));
        assertFalse(text(name).contains("errorMessage"), "a keyword that only our validator knows");
        schema(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aReferenceLeadsToAnAddressOfThisService(String name) throws IOException {
        for (JsonNode reference : JSON.readTree(text(name)).findValues("$ref")) {
            URI address = URI.create(address(name)).resolve(reference.asText());
            JsonNode target = JSON.readTree(given().get(address.getPath())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            String fragment = address.getFragment() == null ? "" : address.getFragment();
            assertFalse(target.at(fragment).isMissingNode(), address.toString());
        }
    }

    @Test
    void whatIsServedIsWhatTheServiceItselfReads() throws IOException {
        for (String name : names().toList()) {
            JsonNode file = JSON.readTree(FILES.resolve(name + ".json").toFile());
            ObjectNode served = (ObjectNode)
                    JSON.readTree(text(name).replaceAll("\"\\$ref\" : \"(\\w+)(?=[#\"])", "\"\\$ref\" : \"$1.json"));
            served.put("$id", name + ".json");
            if (name.equals("bundle")) {
                ((ObjectNode) served.at("/properties/documents/items")).remove("allOf");
            }
            assertEquals(withoutMessages(file), served, name);
        }
    }

    private static JsonNode withoutMessages(JsonNode schema) {
        schema.findParents("errorMessage").forEach(parent -> ((ObjectNode) parent).remove("errorMessage"));
        return schema;
    }

    @Test
    void aToolThatLoadsThemTakesTheStarterContentAndFindsAMistakeInAnyDocumentOfIt() throws IOException {
        Schema bundle = schema("bundle");
        JsonNode starter = StarterRelease.bundle();
        assertEquals(List.of(), bundle.validate(starter));
        TreeSet<String> types = new TreeSet<>();
        for (JsonNode document : starter.path("documents")) {
            ObjectNode content = (ObjectNode) document.path("content");
            content.put("colour", "red");
            String told = bundle.validate(starter).stream().map(Error::toString).collect(Collectors.joining("\n"));
            assertTrue(told.contains("colour"), told);
            content.remove("colour");
            types.add(document.path("type").asText());
        }
        assertEquals(new TreeSet<>(List.of("cause", "comparison", "condition", "symptom")), types);
    }

    @Test
    void aSchemaIsKeptByItsETag() {
        String tag = given().get("/v1/schemas/condition")
                .then()
                .contentType("application/schema+json")
                .header("Cache-Control", "public, max-age=300")
                .header("Vary", "Accept")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/schemas/condition")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-Match", "\"x\"").get("/v1/schemas/condition").then().statusCode(412);
        given().head("/v1/schemas/condition").then().statusCode(200).header("ETag", tag);
        assertNotEquals(tag, given().get("/v1/schemas/cause").header("ETag"));
    }

    /** Where one of two said no-store, nobody would keep it. */
    @Test
    void whatCachesAreToldIsToldOnce() {
        assertEquals(
                List.of("public, max-age=300"),
                given().get("/v1/schemas/condition").headers().getValues("Cache-Control"));
        assertEquals(
                List.of("no-store"),
                given().get("/v1/schemas/nothing").headers().getValues("Cache-Control"));
    }

    @Test
    void aClientThatTakesJsonOnlyGetsItToo() {
        given().accept("application/json")
                .get("/v1/schemas/lookup")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().accept("text/html").get("/v1/schemas/lookup").then().statusCode(406);
    }

    @Test
    void whatIsNoSchemaIsNotFound() {
        for (String name : List.of("nothing", "condition.json", "Condition", "..%2fproblems")) {
            given().urlEncodingEnabled(false)
                    .get("/v1/schemas/" + name)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/schema+json", "*/*", "application/*;q=0.5, application/json"})
    void headTellsTheTypeThatGetSends(String accept) {
        String type = given().accept(accept).get("/v1/schemas/lookup").contentType();
        assertEquals(type, given().accept(accept).head("/v1/schemas/lookup").contentType());
    }
}
