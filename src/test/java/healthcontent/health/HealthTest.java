package healthcontent.health;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void livenessAsksNothingOfTheDatabase() {
        get("/q/health/live").then().statusCode(200).body("checks.name", equalTo(List.of("background-work")));
    }

    @Test
    void readinessSaysThatTheDatabaseAnswers() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("database"))
                .body("checks.find { it.name == 'database' }.data.database", equalTo("ok"))
                .body("checks.find { it.name == 'database' }.data.degraded", equalTo(false));
    }

    @Test
    void metricsCountThePoolsConnections() {
        get("/q/metrics").then().statusCode(200).body(containsString("agroal_active_count"));
    }

    @Test
    void pathsThatDoNotExistShareOneMetric() {
        get("/v1/nowhere").then().statusCode(404);
        get("/v1/elsewhere").then().statusCode(404);
        get("/q/metrics")
                .then()
                .body(containsString("uri=\"NOT_FOUND\""))
                .body(not(containsString("nowhere")))
                .body(not(containsString("elsewhere")));
    }
}
