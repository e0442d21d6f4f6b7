package healthcontent.telemetry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.RawHttp;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    private static final Pattern LABELS = Pattern.compile(
            "(?m)^http_server_requests_seconds_count\\{method=\"([^\"]*)\".*status=\"(\\d+)\".*uri=\"([^\"]*)\"");

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(TestDocument.condition("metric-probe"));
    }

    @Test
    void aRequestIsCountedUnderItsRouteWhetherItsAnswerWasMadeOrKept() {
        given().get("/v1/conditions/metric-probe").then().statusCode(200);
        given().get("/v1/conditions/metric-probe").then().statusCode(200);
        given().get("/v1/conditions/no-metric-probe").then().statusCode(404);
        given().get("/v1/conditions/metric-probe/red-flags").then().statusCode(200);
        awaitCounted("GET 200 /v1/conditions/{slug}");
        awaitCounted("GET 404 /v1/conditions/{slug}");
        awaitCounted("GET 200 /v1/conditions/{slug}/red-flags");
    }

    @Test
    void nothingThatACallerMakesUpBecomesALabel() {
        for (String target :
                new String[] {"/metric-probe", "/v1/metric-probe", "/v1/conditions/a/metric-probe", "/docs/metric-probe"
                }) {
            RawHttp.get(server, target);
            RawHttp.request(server, "METRICPROBE", target);
            RawHttp.request(server, "POST", target, "Content-Length: 90000000");
        }
        RawHttp.get(server, "/metric-probe;x");
        RawHttp.get(server, "/metric-probe", "Accept: text/html");
        RawHttp.request(server, "POST", "/metric-probe;x", "Content-Length: 90000000");
        RawHttp.request(server, "METRICPROBE", "/v1/conditions/metric-probe");
        given().get("/conditions/metric-probe").then().statusCode(200);
        given().post("/conditions/metric-probe").then().statusCode(405);
        awaitCounted("OTHER 405 /v1/conditions/{slug}");
        assertEquals(
                Set.of(),
                counted().stream()
                        .filter(labels -> labels.contains("metric-probe") || labels.contains("METRICPROBE"))
                        .collect(Collectors.toSet()));
    }

    private static void awaitCounted(String labels) {
        await().until(() -> counted().contains(labels));
    }

    private static Set<String> counted() {
        return LABELS.matcher(given().get("/q/metrics").asString())
                .results()
                .map(line -> line.group(1) + " " + line.group(2) + " " + line.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
