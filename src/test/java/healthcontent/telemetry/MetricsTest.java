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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    private static final Pattern LABELS = Pattern.compile(
            "(?m)^http_server_requests_seconds_count\\{method=\"([^\"]*)\".*status=\"(\\d+)\".*uri=\"([^\"]*)\".*} (\\S+)");

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
        String reading = "GET 200 /v1/conditions/{slug}";
        double before = counts().getOrDefault(reading, 0.0);
        given().get("/v1/conditions/metric-probe").then().statusCode(200);
        given().get("/v1/conditions/metric-probe").then().statusCode(200);
        await().until(() -> counts().getOrDefault(reading, 0.0) == before + 2);
        given().get("/v1/conditions/no-metric-probe").then().statusCode(404);
        given().get("/v1/conditions/metric-probe/red-flags").then().statusCode(200);
        awaitCounted("GET 404 /v1/conditions/{slug}");
        awaitCounted("GET 200 /v1/conditions/{slug}/red-flags");
    }

    @Test
    void anAnswerWithoutContentIsCountedUnderItsRouteToo() {
        Map<String, Double> before = countedUnderNoRoute();
        for (String target : new String[] {"/v1/conditions", "/v1/conditions/metric-probe"}) {
            for (int time = 0; time < 2; time++) {
                RawHttp.get(server, target, "If-None-Match: *");
                RawHttp.get(server, target, "If-Match: \"another\"");
            }
        }
        RawHttp.get(server, "/v1/conditions?limit=0");
        RawHttp.request(server, "DELETE", "/v1/conditions");
        awaitCounted("GET 304 /v1/conditions");
        awaitCounted("GET 412 /v1/conditions");
        awaitCounted("GET 304 /v1/conditions/{slug}");
        awaitCounted("GET 412 /v1/conditions/{slug}");
        awaitCounted("GET 400 /v1/conditions");
        awaitCounted("DELETE 405 /v1/conditions");
        assertEquals(before, countedUnderNoRoute());
    }

    @Test
    void thePagesAndTheirFilesAreCountedUnderTheirRoutesWhateverTheBrowserHasAlready() {
        Map<String, Double> before = countedUnderNoRoute();
        for (String target : new String[] {"/", "/app/main.js", "/conditions/metric-probe"}) {
            RawHttp.get(server, target, "If-None-Match: *");
        }
        awaitCounted("GET 304 /");
        awaitCounted("GET 304 /app/main.js");
        awaitCounted("GET 304 /conditions/{slug}");
        assertEquals(before, countedUnderNoRoute());
    }

    @Test
    void aPageIsCountedUnderItsOwnRouteWhetherItIsMadeOrKeptOrNotThere() {
        Map<String, Double> before = counts();
        RawHttp.get(server, "/conditions/metric-probe");
        RawHttp.get(server, "/conditions/metric-probe");
        RawHttp.get(server, "/conditions/no-metric-probe");
        for (String labels : List.of("GET 200 %s", "GET 404 %s")) {
            String page = labels.formatted("/conditions/{slug}");
            await().until(() -> counts().getOrDefault(page, 0.0) > before.getOrDefault(page, 0.0));
            String document = labels.formatted("/v1/conditions/{slug}");
            assertEquals(before.get(document), counts().get(document), document);
        }
    }

    @Test
    void nothingThatACallerMakesUpBecomesALabel() {
        for (String target :
                new String[] {"/metric-probe", "/v1/metric-probe", "/v1/conditions/a/metric-probe", "/docs/metric-probe"
                }) {
            RawHttp.get(server, target);
            RawHttp.request(server, "METRICPROBE", target);
        }
        // each waits a while for the body that was announced
        RawHttp.sendAtOnce(
                server,
                Stream.of(
                                "/metric-probe",
                                "/v1/metric-probe",
                                "/v1/conditions/a/metric-probe",
                                "/docs/metric-probe",
                                "/metric-probe;x")
                        .map(
                                target -> "POST " + target
                                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\nConnection: close\r\n\r\n")
                        .toList());
        RawHttp.get(server, "/metric-probe;x");
        RawHttp.get(server, "/metric-probe", "Accept: text/html");
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

    /** Such as files of the explorer that a browser had already. */
    private static Map<String, Double> countedUnderNoRoute() {
        return counts().entrySet().stream()
                .filter(count -> count.getKey().matches("GET (304|412) (REDIRECTION|UNKNOWN)"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void awaitCounted(String labels) {
        await().until(() -> counted().contains(labels));
    }

    private static Set<String> counted() {
        return counts().keySet();
    }

    private static Map<String, Double> counts() {
        return LABELS.matcher(given().get("/q/metrics").asString())
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1) + " " + line.group(2) + " " + line.group(3),
                        line -> Double.valueOf(line.group(4)),
                        Double::sum));
    }
}
