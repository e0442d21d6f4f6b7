package healthcontent.infobutton;

import static healthcontent.infobutton.MarkedRequests.MARKER;
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

/**
 * Who asks about a patient leaves no trace of that in the service; its log is read where it is a process of its own.
 */
@QuarkusTest
class NothingOfAPatientStaysTest {

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Test
    void neitherInTheDatabaseNorInMetricsNorInAStatement() {
        content.clear();
        content.publish(Infobutton.content());
        List<String> before = content.everything();
        assertEquals(List.of(), MarkedRequests.send(server));
        assertEquals(before, content.everything());
        String metrics = given().get("/q/metrics").then().extract().asString();
        assertTrue(metrics.contains("uri=\"/infobutton\""), "they count requests");
        assertFalse(metrics.contains(MARKER));
        assertEquals(
                List.of("0"),
                content.rows("select count(*) from pg_stat_activity where pid <> pg_backend_pid() and query like '%"
                        + MARKER + "%'"));
    }

    /** Also where it is sent back, it is no more than what was asked about. */
    @Test
    void noAnswerHasIt() {
        content.clear();
        content.publish(Infobutton.content());
        for (String type : List.of("text/xml", "application/json")) {
            Infobutton.get(Infobutton.ICD_10_CM + "G47.62&knowledgeResponseType=" + type + "&age.v.v=" + MARKER
                            + "&patientPerson.name=" + MARKER + "&" + MARKER + "=1")
                    .statusCode(200)
                    .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(MARKER)));
        }
    }
}
