package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator gets to see, and only when it is switched on. The collector of traces is a server of the test. */
class TelemetryIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final String A_CAUSE = """
        {"title": "Traced", "documents": [{"type": "cause", "slug": "traced-cause", "language": "en", "content":
         {"name": "A value in a statement", "review": {"status": "unreviewed"}, "sources": []}}]}\
        """;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void startCollector() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stopCollector() {
        collector.stop(0);
    }

    @Test
    void theStandardVariablesSwitchOnTracesAndTheLogNamesThem(@TempDir Path folder) throws IOException {
        try (PackagedService service = PackagedService.start(
                PackagedService.withPrograms(folder),
                Map.of(
                        "OTEL_SDK_DISABLED", "false",
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                                "http://127.0.0.1:" + collector.getAddress().getPort(),
                        "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                        "OTEL_SERVICE_NAME", "content-of-the-test",
                        "HEALTH_CONTENT_LOGS_JSON", "true"))) {
            service.awaitLine(PackagedService.READY);
            assertEquals(200, service.get("/v1/conditions/leg-cramps").statusCode());
            for (String path :
                    List.of("/v1/changes?include=content", "/v1/search?q=cramps", "/v1/faqs?q=mus&total=true")) {
                assertEquals(200, service.get(path).statusCode(), path);
            }
            String token = "Bearer "
                    + Files.readString(folder.resolve("data/trial/token")).strip();
            assertEquals(
                    201,
                    service.post("/v1/sync/releases?apply=true", token, "a-key", A_CAUSE)
                            .statusCode());
            String marker = "marker-of-a-reader";
            assertEquals(
                    200,
                    service.ask("/v1/red-flags/lookup", "{\"symptoms\": [\"" + marker + "\"]}")
                            .statusCode());
            assertEquals(
                    200,
                    service.get("/infobutton?mainSearchCriteria.v.dn=cramps&age.v.v=" + marker)
                            .statusCode());
            assertEquals(400, service.get("/v1/conditions?age.v.v=" + marker).statusCode());
            String requestId = service.get("/v1/conditions/leg-cramps")
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> received.stream().anyMatch(traces -> traces.contains(requestId)));
            String traces = String.join("", received);
            assertTrue(traces.contains("content-of-the-test"));
            assertTrue(traces.contains("POST /v1/red-flags/lookup"));
            assertTrue(traces.contains("GET /infobutton"));
            assertTrue(traces.contains("REDACTED"));
            assertFalse(traces.contains(marker), "what a reader looks up is in no trace");
            assertEquals(
                    2,
                    traces.split(Pattern.quote("GET /v1/conditions/{slug}"), -1).length - 1,
                    "the answer that was made, and the one that was stored");
            assertTrue(traces.contains("from whole_condition"), "the statement that read it");
            assertFalse(
                    traces.contains("current_setting('transaction_read_only')"), "no statement of work in background");
            assertFalse(traces.contains("A value in a statement"), "no value of a statement");
            assertTrue(traces.contains("health_content.cache"));
            assertTrue(traces.contains("miss") && traces.contains("hit"));

            HttpResponse<String> refused = service.getTraced("/v1/nope", "00-" + TRACE + "-b7ad6b7169203331-01");
            JsonNode line = new ObjectMapper().readTree(service.awaitLine("/v1/nope"));
            assertEquals("GET /v1/nope: 404 not-found", line.path("message").asText());
            assertEquals(
                    refused.headers().firstValue("X-Request-Id").orElseThrow(),
                    line.at("/mdc/requestId").asText());
            assertEquals(TRACE, line.at("/mdc/traceId").asText());

            HttpResponse<String> notFound = service.get("/v1/conditions/nothing");
            assertEquals(404, notFound.statusCode());
            String id = notFound.headers().firstValue("X-Request-Id").orElseThrow();
            await().atMost(Duration.ofSeconds(30)).until(() -> received.stream().anyMatch(sent -> sent.contains(id)));
            assertFalse(String.join("", received).contains("exception.stacktrace"), "of what a caller did wrong");
            JsonNode ofRoute = new ObjectMapper().readTree(service.awaitLine("/v1/conditions/nothing"));
            assertEquals("GET", ofRoute.at("/mdc/method").asText());
            assertEquals("/v1/conditions/{slug}", ofRoute.at("/mdc/route").asText());
            assertEquals("404", ofRoute.at("/mdc/status").asText());
            assertEquals("not-found", ofRoute.at("/mdc/problem").asText());
            assertTrue(ofRoute.at("/mdc/durationMillis").asDouble() > 0, ofRoute::toString);
            assertTrue(ofRoute.path("exception").isMissingNode(), ofRoute::toString);
        }
    }

    @Test
    void withoutThemNothingIsSentAndTheLogOfATrialIsForPeople(@TempDir Path folder) {
        PackagedService service = PackagedService.start(
                PackagedService.withPrograms(folder),
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                        "OTEL_EXPORTER_OTLP_PROTOCOL",
                        "http/protobuf"));
        service.awaitLine(PackagedService.READY);
        assertEquals(404, service.get("/v1/nope").statusCode());
        assertFalse(service.awaitLine("/v1/nope").startsWith("{"));
        service.terminate(); // at the end at the latest it would send what it has
        assertEquals(List.of(), received);
    }
}
