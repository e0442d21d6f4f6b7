package healthcontent.lookup;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.lookup.MarkedLookups.MARKER;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who looks up a symptom leaves no trace of it in the service; its log is read where it is a process of its own. */
@QuarkusTest
class NothingOfALookupStaysTest {

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Test
    void neitherInTheDatabaseNorInMetricsNorInAStatement() {
        content.clear();
        content.publish(
                symptom("pain"),
                symptom(MARKER + "-1"),
                condition("gout")
                        .withSymptom("pain")
                        .withSymptom(MARKER + "-1")
                        .withRedFlag("pain", "all", List.of("pain", MARKER + "-1"), "immediate"));
        List<String> before = content.everything();

        assertEquals(List.of(), MarkedLookups.send(server, "pain", "gout"));

        assertEquals(before, content.everything());
        String metrics = given().get("/q/metrics").then().extract().asString();
        assertTrue(metrics.contains(Lookups.PATH), "they count look-ups");
        assertFalse(metrics.contains(MARKER));
        assertEquals(
                List.of("0"),
                content.rows("select count(*) from pg_stat_activity where pid <> pg_backend_pid() and query like '%"
                        + MARKER + "%'"));
    }
}
