package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health and metrics of the packaged service as whoever runs it asks for them, at a port that need not be public. */
class OperationsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PORT = "HEALTH_CONTENT_MANAGEMENT_PORT";
    private static final String HEALTHY =
            Path.of("src", "main", "docker", "healthy").toAbsolutePath().toString();

    private final int management = PackagedService.freePort();

    @Test
    void healthAndMetricsAreServedAtAPortOfTheirOwnAndNowhereElse(@TempDir Path folder) throws Exception {
        try (PackagedService service = PackagedService.start(
                PackagedService.withPrograms(folder), Map.of(PORT, Integer.toString(management)))) {
            service.awaitLine(PackagedService.READY);
            service.awaitLine("Health and metrics are served at http://localhost:" + management);
            assertEquals(200, get("/q/health/ready").statusCode());
            assertTrue(get("/q/metrics").body().contains("health_content_ready 1.0"));
            for (String path : new String[] {"/q/health", "/q/health/ready", "/q/metrics", "/q", "/q/anything"}) {
                assertProblem(404, "not-found", service.get(path));
            }
            assertEquals(200, service.get("/v1/conditions/leg-cramps").statusCode());
            assertEquals(200, service.get("/v1/conditions/leg-cramps").statusCode(), "from the cache");
            for (String path : new String[] {"/v1/conditions/leg-cramps", "/v1", "/", "/docs", "/openapi"}) {
                assertProblem(404, "not-found", get(path));
            }

            HttpResponse<String> wrongMethod = send(request("/q/metrics").DELETE());
            assertProblem(405, "method-not-allowed", wrongMethod);
            assertEquals(
                    "GET, HEAD, OPTIONS",
                    wrongMethod.headers().firstValue("Allow").orElseThrow());
            assertProblem(406, "not-acceptable", send(request("/q/metrics").header("Accept", "image/png")));
            assertProblem(404, "not-found", get("/q/health/%2e%2e"));
            URI server = URI.create("http://127.0.0.1:" + management);
            assertEquals(
                    414, RawHttp.get(server, "/q/health?" + "a".repeat(20_000)).status());
            assertEquals(
                    431,
                    RawHttp.get(server, "/q/health", "X-Long: " + "a".repeat(30_000))
                            .status());

            assertEquals(0, healthy(Map.of(PORT, Integer.toString(management))));
            assertFalse(healthy(Map.of("QUARKUS_HTTP_PORT", service.address().replaceFirst(".*:", ""))) == 0);
        }
    }

    @Test
    void withoutOneTheyAreAtThePortOfTheServiceAndTheHealthScriptFindsThem(@TempDir Path folder) throws Exception {
        try (PackagedService service = PackagedService.start(PackagedService.withPrograms(folder), Map.of())) {
            service.awaitLine(PackagedService.READY);
            assertEquals(200, service.get("/q/health/ready").statusCode());
            assertEquals(
                    0, healthy(Map.of("QUARKUS_HTTP_PORT", service.address().replaceFirst(".*:", ""))));
        }
    }

    @Test
    void aPortThatIsNoneOrThatOfTheServiceIsRefusedInALine(@TempDir Path folder) {
        assertRefused(folder, "0", PORT + " is no port");
        assertRefused(folder, "many", PORT + " is no port");
        assertRefused(folder, "70000", PORT + " is no port");
        PackagedService service = PackagedService.start(folder, Map.of("QUARKUS_HTTP_PORT", "18251", PORT, "18251"));
        assertEquals(1, service.awaitExit());
        assertTrue(service.output().contains(PORT + " is the port of the service, too"), service.output());
    }

    private static void assertRefused(Path folder, String port, String reason) {
        PackagedService service = PackagedService.start(folder, Map.of(PORT, port));
        assertEquals(1, service.awaitExit());
        assertTrue(service.output().contains(reason), service.output());
        assertFalse(service.output().contains("\tat "), service.output());
    }

    @Test
    void theImageServesThemAtThePortThatItExposes() throws IOException {
        String image = Files.readString(Path.of("src", "main", "docker", "Dockerfile"));
        assertTrue(image.contains("ENV " + PORT + "=9000\n"));
        assertTrue(image.contains("EXPOSE 8080 9000\n"));
    }

    /** The migration waits for a table of the same name, which another transaction is about to create. */
    @Test
    void aDatabaseThatIsBeingMigratedIsNamedAndProbesThatFailAreLoggedOnce(@TempDir Path folder) throws Exception {
        try (Deployment deployment = new Deployment(folder).with(PORT, Integer.toString(management))) {
            try (Connection before = deployment.connect()) {
                before.setAutoCommit(false);
                try (Statement statement = before.createStatement()) {
                    statement.execute("create table release (id integer)");
                }
                PackagedService service = deployment.startReplica();
                await().until(() ->
                        database().path("data").path("database").asText().equals("migrating"));
                HttpResponse<String> down = get("/q/health/ready");
                assertEquals(503, down.statusCode());
                assertEquals("DOWN", database().path("status").asText());
                service.awaitLine("Probes of readiness fail");
                assertEquals(1, service.output().split("Probes of readiness fail", -1).length - 1, service.output());
                assertFalse(service.output().contains("GET /q/health/ready"), service.output());
                before.rollback();

                service.awaitLine(PackagedService.READY);
                await().until(() -> get("/q/health/ready").statusCode() == 200);
                get("/q/health/ready");
                service.awaitLine("Probes of readiness succeed again");
                assertEquals(1, service.output().split("Probes of readiness succeed again", -1).length - 1);
            }

            awaitMetric("health_content_degraded 0\\.0");
            deployment.stopDatabase();
            awaitMetric("health_content_degraded 1\\.0");
            awaitMetric("health_content_database_state\\{state=\"unreachable\",?\\} 1\\.0");
            awaitMetric("health_content_degraded_since_timestamp_seconds [1-9].*");
            awaitMetric("health_content_documents_counted_timestamp_seconds .*");
            assertEquals(200, get("/q/health/ready").statusCode());
            deployment.startDatabaseAgain();
            awaitMetric("health_content_degraded 0\\.0");
        }
    }

    private void awaitMetric(String line) {
        Pattern pattern = Pattern.compile("(?m)^" + line + "$");
        await().until(() -> pattern.matcher(send(request("/q/metrics").header("Accept", "text/plain"))
                        .body())
                .find());
    }

    private JsonNode database() throws JsonProcessingException {
        try {
            for (JsonNode check :
                    new ObjectMapper().readTree(get("/q/health/ready").body()).path("checks")) {
                if (check.path("name").asText().equals("database")) {
                    return check;
                }
            }
        } catch (IllegalStateException e) {
            // it does not listen yet
        }
        return new ObjectMapper().createObjectNode();
    }

    private static void assertProblem(int status, String type, HttpResponse<String> response)
            throws JsonProcessingException {
        assertEquals(status, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertEquals("/problems/" + type, problem.path("type").asText());
        assertEquals(
                response.headers().firstValue("X-Request-Id").orElseThrow(),
                problem.path("requestId").asText());
        assertTrue(response.headers().firstValue("Date").isPresent());
    }

    private static int healthy(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", HEALTHY).redirectError(ProcessBuilder.Redirect.INHERIT);
        script.environment().remove(PORT);
        script.environment().remove("QUARKUS_HTTP_PORT");
        script.environment().putAll(environment);
        return script.start().waitFor();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
