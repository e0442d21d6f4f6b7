package healthcontent.release;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import healthcontent.telemetry.ServedMetrics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseMetricsTest {

    private static final String RELEASES = "/v1/sync/releases";

    @Inject
    TestContent content;

    private double before;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void aReleaseIsCountedByWhatBecameOfIt() {
        begin("plan", "planned");
        String planned = plan(TestDocument.cause("counted")).jsonPath().getString("href");
        assertOneMore("plan", "planned");

        begin("apply", "applied");
        call().post(planned + "/apply").then().statusCode(200);
        assertOneMore("apply", "applied");

        begin("discard", "refused");
        call().delete(planned).then().statusCode(409);
        assertOneMore("discard", "refused");

        String another = plan(TestDocument.cause("another")).jsonPath().getString("href");
        begin("discard", "discarded");
        call().delete(another).then().statusCode(204);
        assertOneMore("discard", "discarded");
    }

    @Test
    void aBundleWithErrorsIsCountedAsRejectedAlsoWhereItIsOneDocument() {
        begin("plan", "rejected");
        assertEquals(
                422,
                plan(TestDocument.condition("with-a-fault").withCause("unknown"))
                        .statusCode());
        assertOneMore("plan", "rejected");

        begin("publish", "applied");
        call().contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(TestDocument.cause("one").content().toString())
                .put("/v1/sync/documents/cause/one")
                .then()
                .statusCode(201);
        assertOneMore("publish", "applied");
    }

    private static Response plan(TestDocument document) {
        return call().contentType(ContentType.JSON)
                .body(TestBundle.of(document).json().toString())
                .post(RELEASES);
    }

    private static RequestSpecification call() {
        return given().header("Authorization", "Bearer " + Tokens.with(Scopes.PLAN, Scopes.APPLY));
    }

    private void begin(String action, String outcome) {
        before = count(action, outcome);
    }

    private void assertOneMore(String action, String outcome) {
        assertEquals(before + 1, count(action, outcome), action + " " + outcome);
    }

    private static double count(String action, String outcome) {
        return new ServedMetrics()
                .value("health_content_release_requests_seconds_count{action=\"%s\",outcome=\"%s\"}"
                        .formatted(action, outcome));
    }
}
