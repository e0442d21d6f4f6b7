package healthcontent.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import healthcontent.limit.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be seen of the compose file and of the image without Docker. */
class ComposeTest {

    private static final long MIB = 1024 * 1024;

    /** What Java needs beside its heap, and some room: measured, and 340 MiB at most. */
    private static final long BESIDE_THE_HEAP = 384 * MIB;

    private static final Path HEALTHY = Path.of("src", "main", "docker", "healthy");

    @Test
    void allBodiesAtATimeFitIntoTheTemporaryFolderAndThatWithTheHeapIntoTheMemory() throws IOException {
        JsonNode service = service();
        long folder = bytes(service.at("/tmpfs/0").textValue(), "size=(\\d+)(\\w)");
        long heap = bytes(service.at("/environment/JAVA_TOOL_OPTIONS").textValue(), "-Xmx\\$\\{HEAP:-(\\d+)(\\w)\\}");
        long memory = bytes(service.get("mem_limit").textValue(), "(\\d+)(\\w)");
        assertTrue(folder >= Limits.BODIES * Limits.BUNDLE_BYTES, folder + " bytes");
        assertTrue(memory >= folder + heap + BESIDE_THE_HEAP, memory + " bytes");
    }

    @Test
    void theSettingsOfTokensArePassedThroughAndStayUnsetOtherwise() throws IOException {
        JsonNode environment = service().get("environment");
        List<String> settings = Stream.of("", "_LOCATION", "_ALGORITHM")
                .map(end -> "MP_JWT_VERIFY_PUBLICKEY" + end)
                .toList();
        for (String name : settings) {
            assertTrue(environment.get(name).isNull(), name);
        }
        assertTrue(environment.get("MP_JWT_VERIFY_ISSUER").isNull());
        assertTrue(environment.get("MP_JWT_VERIFY_AUDIENCES").isNull());
        assertEquals(
                "${HEALTH_CONTENT_TRIAL_TOKEN:-false}",
                environment.get("HEALTH_CONTENT_TRIAL_TOKEN").textValue());
    }

    @Test
    void theServiceHasNotTheRoleOfTheAdministrator() throws IOException {
        JsonNode compose = compose();
        String role = compose.at("/services/service/environment/QUARKUS_DATASOURCE_USERNAME")
                .textValue();
        String script = Files.readString(Path.of("src", "main", "docker", "database", "role.sh"));
        assertFalse(role.equals(
                compose.at("/services/database/environment/POSTGRES_USER").textValue()));
        assertTrue(script.contains("create role " + role + " login "), script);
        assertTrue(Files.isExecutable(Path.of("src", "main", "docker", "database", "role.sh")));
    }

    @ParameterizedTest
    @CsvSource({"200 OK, 0", "503 Service Unavailable, 1"})
    void theHealthScriptAsksAtThePortOfTheService(String status, int exit) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer(server, status));
            ProcessBuilder script = new ProcessBuilder(HEALTHY.toString());
            script.environment().put("QUARKUS_HTTP_PORT", Integer.toString(server.getLocalPort()));
            assertEquals(
                    exit,
                    script.redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor());
            assertEquals("GET /q/health/ready HTTP/1.0", asked.join());
        }
    }

    /** Answers one request, and returns its first line. */
    private static String answer(ServerSocket server, String status) {
        try (Socket socket = server.accept();
                BufferedReader request =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = request.readLine();
            socket.getOutputStream().write(("HTTP/1.0 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode service() throws IOException {
        return compose().at("/services/service");
    }

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("docker-compose.yml").toFile());
    }

    private static long bytes(String text, String pattern) {
        Matcher size = Pattern.compile(pattern).matcher(text);
        assertTrue(size.find(), text);
        long unit = size.group(2).equals("g") ? 1024 * MIB : MIB;
        return Long.parseLong(size.group(1)) * unit;
    }
}
