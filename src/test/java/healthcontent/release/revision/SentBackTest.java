package healthcontent.release.revision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.contract.StarterRelease;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a read of a source document answers is what its write takes. */
@QuarkusTest
class SentBackTest {

    private static final TestDocument GOUT = TestDocument.condition("gout");
    private static final String PATH = "/v1/sync/documents/condition/gout";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestContent content;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void whatAReadAnsweredCanBeSentBackAsItCame() throws IOException {
        as(Scopes.PLAN, Scopes.APPLY)
                .contentType(ContentType.JSON)
                .body(StarterRelease.bundle().toString())
                .post("/v1/sync/releases?apply=true")
                .then()
                .statusCode(201);
        for (JsonNode document : StarterRelease.bundle().path("documents")) {
            String path = "/v1/sync/documents/%s/%s?lang=%s"
                    .formatted(
                            document.path("type").asText(),
                            document.path("slug").asText(),
                            document.path("language").asText());
            Response read = as(Scopes.PLAN).get(path);
            as(Scopes.APPLY)
                    .contentType(ContentType.JSON)
                    .header("If-Match", read.header("ETag"))
                    .body(read.asByteArray())
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", read.header("ETag"));
            assertEquals(
                    JSON.readTree(read.asString()).path("content"),
                    JSON.readTree(as(Scopes.PLAN).get(path).asString()).path("content"),
                    path);
        }
    }

    @Test
    void ofARevisionThatIsSentBackTheContentIsWritten() throws IOException {
        create();
        ObjectNode revision =
                (ObjectNode) JSON.readTree(as(Scopes.PLAN).get(PATH).asString());
        ((ObjectNode) revision.path("content")).put("summary", "Second.");

        putRevision(revision).statusCode(200).body("content.summary", equalTo("Second."));
    }

    @Test
    void aFaultInARevisionThatIsSentBackIsToldAtItsPlace() throws IOException {
        create();
        ObjectNode revision =
                (ObjectNode) JSON.readTree(as(Scopes.PLAN).get(PATH).asString());
        ((ObjectNode) revision.path("content")).put("summary", "<b>Second.</b>");

        putRevision(revision).statusCode(422).body("errors.pointer", contains("/content/summary"));
    }

    @Test
    void aRevisionOfAnotherDocumentOrWithAnotherPropertyIsRefused() throws IOException {
        create();
        ObjectNode revision =
                (ObjectNode) JSON.readTree(as(Scopes.PLAN).get(PATH).asString());

        putRevision(revision.deepCopy().put("slug", "gout-too"))
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
        putRevision(revision.deepCopy().put("colour", "red"))
                .statusCode(422)
                .body("errors.pointer", contains("/colour"))
                .body("errors.name", contains("unknown-field"));
        ObjectNode content = (ObjectNode) revision.path("content");
        putRevision(content.put("slug", "gout")).statusCode(422).body("errors.pointer", contains("/slug"));
    }

    private static ValidatableResponse putRevision(ObjectNode revision) {
        return as(Scopes.APPLY)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(revision.toString())
                .put(PATH)
                .then();
    }

    private static void create() {
        as(Scopes.APPLY)
                .contentType(ContentType.JSON)
                .body(GOUT.content())
                .header("If-None-Match", "*")
                .put(PATH)
                .then()
                .statusCode(201);
    }

    private static RequestSpecification as(String... scopes) {
        return given().auth().oauth2(Tokens.with(scopes));
    }
}
