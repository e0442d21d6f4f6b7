package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The key and the token that the packaged service makes for a trial, and does not make otherwise; starts cost seconds,
 * so tests share them.
 */
class TrialIT {

    private static final String RELEASES = "/v1/sync/releases";
    private static final String REFUSES = "Every call to /v1/sync is refused";

    /** A database that is never there. */
    private static final Map<String, String> EXTERNAL = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/content",
            "QUARKUS_DATASOURCE_USERNAME", "content",
            "QUARKUS_DATASOURCE_PASSWORD", "content");

    @TempDir
    Path workingFolder;

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class OfOneFolderInOrder {

        private Path folder;
        private PackagedService service;
        private String first;

        @BeforeAll
        void startInAnEmptyFolder(@TempDir Path empty) {
            folder = PackagedService.withPrograms(empty);
            start(Map.of("QUARKUS_HTTP_HOST", ""));
        }

        @AfterAll
        void stop() {
            service.close();
        }

        @Test
        @Order(1)
        void theTokenWorksAtOnce() throws IOException {
            service.awaitLine("A trial token for /v1/sync is in data/trial/token");
            first = token(folder);
            assertEquals(200, service.get(RELEASES, "Bearer " + first).statusCode());
            assertEquals(401, service.get(RELEASES).statusCode());
            assertFalse(service.output().contains(REFUSES));
        }

        /** All of 127.0.0.0/8 is this machine, and what listens at one address of it only is not at the others. */
        @Test
        @Order(2)
        void onlyThisMachineReachesATrialAtBothOfItsAddressesUnlessToldOtherwise() {
            service.awaitLine("Only this machine reaches it; QUARKUS_HTTP_HOST=0.0.0.0");
            assertTrue(isReachable("127.0.0.1", service));
            assertFalse(isReachable("127.0.0.2", service));
            await().until(() -> isReachable("::1", service));

            service.close();
            start(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"));
            assertTrue(isReachable("127.0.0.2", service));
            assertFalse(service.output().contains("Only this machine reaches it"));
        }

        @Test
        @Order(3)
        void theTokenWorksAfterARestart() throws IOException {
            assertEquals(200, service.get(RELEASES, "Bearer " + first).statusCode());
            assertNotEquals(first, token(folder));

            service.close();
            start(Map.of("MP_JWT_VERIFY_ISSUER", "https://issuer.example"));
            assertEquals(401, service.get(RELEASES, "Bearer " + first).statusCode());
            assertTrue(service.output().contains(REFUSES));
        }

        private void start(Map<String, String> environment) {
            service = PackagedService.start(folder, environment);
            service.awaitLine(PackagedService.READY);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AtOneStart {

        private Path folder;
        private PackagedService service;

        @BeforeAll
        void start(@TempDir Path empty) {
            folder = empty;
            service = PackagedService.start(folder, with("QUARKUS_HTTP_HOST", ""));
            service.awaitLine("Listening on");
        }

        @AfterAll
        void stop() {
            service.close();
        }

        @Test
        void withADatabaseOfItsOwnersNothingIsMadeAndSyncIsRefused() {
            service.awaitLine(REFUSES);
            assertEquals(401, service.get(RELEASES).statusCode());
            assertFalse(Files.exists(folder.resolve("data")));
        }

        @Test
        void withADatabaseOfItsOwnersTheServiceListensAtEveryAddress() {
            assertTrue(isReachable("127.0.0.2", service));
        }
    }

    /** Only the database is missing then: a token that is not good would be a 401. */
    @Test
    void withADatabaseOfItsOwnersATokenIsMadeWhereAskedFor() throws IOException {
        try (PackagedService service =
                PackagedService.start(workingFolder, with("HEALTH_CONTENT_TRIAL_TOKEN", "true"))) {
            service.awaitLine("Listening on");
            service.awaitLine("A trial token for /v1/sync is in data/trial/token");
            assertEquals(
                    503, service.get(RELEASES, "Bearer " + token(workingFolder)).statusCode());
            assertEquals(
                    401,
                    service.get(RELEASES, "Bearer " + token(workingFolder).replaceFirst(".{9}$", "AAAAAAAAA"))
                            .statusCode());
            assertEquals(401, service.get(RELEASES).statusCode());
        }
    }

    @Test
    void whereAKeyIsConfiguredItsOwnersTokensCountAlsoWhereOneIsAskedFor() {
        Map<String, String> both = with("HEALTH_CONTENT_TRIAL_TOKEN", "true");
        both.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://issuer.example/keys");
        try (PackagedService service = PackagedService.start(workingFolder, both)) {
            service.awaitLine("Listening on");
            assertFalse(Files.exists(workingFolder.resolve("data")));
        }
    }

    private static boolean isReachable(String address, PackagedService service) {
        try (Socket socket = new Socket(address, service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /q/health/live HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(EXTERNAL);
        environment.put(variable, value);
        return environment;
    }

    private static String token(Path folder) throws IOException {
        return Files.readString(folder.resolve("data/trial/token")).strip();
    }
}
