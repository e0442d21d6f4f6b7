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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key and the token that the packaged service makes for a trial, and does not make otherwise. */
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

    @Test
    void theTokenWorksAtOnceAndAfterARestart() throws IOException {
        String first;
        try (PackagedService service = PackagedService.start(PackagedService.withPrograms(workingFolder), Map.of())) {
            service.awaitLine(PackagedService.READY);
            service.awaitLine("A trial token for /v1/sync is in data/trial/token");
            first = token();
            assertEquals(200, service.get(RELEASES, "Bearer " + first).statusCode());
            assertEquals(401, service.get(RELEASES).statusCode());
            assertFalse(service.output().contains(REFUSES));
        }
        try (PackagedService service = PackagedService.start(workingFolder, Map.of())) {
            service.awaitLine(PackagedService.READY);
            assertEquals(200, service.get(RELEASES, "Bearer " + first).statusCode());
            assertNotEquals(first, token());
        }
        try (PackagedService service =
                PackagedService.start(workingFolder, Map.of("MP_JWT_VERIFY_ISSUER", "https://issuer.example"))) {
            service.awaitLine(PackagedService.READY);
            assertEquals(401, service.get(RELEASES, "Bearer " + first).statusCode());
            assertTrue(service.output().contains(REFUSES));
        }
    }

    @Test
    void withADatabaseOfItsOwnersNothingIsMadeAndSyncIsRefused() {
        try (PackagedService service = PackagedService.start(workingFolder, EXTERNAL)) {
            service.awaitLine(REFUSES);
            service.awaitLine("Listening on");
            assertEquals(401, service.get(RELEASES).statusCode());
            assertFalse(Files.exists(workingFolder.resolve("data")));
        }
    }

    /** Only the database is missing then: a token that is not good would be a 401. */
    @Test
    void withADatabaseOfItsOwnersATokenIsMadeWhereAskedFor() throws IOException {
        try (PackagedService service =
                PackagedService.start(workingFolder, with("HEALTH_CONTENT_TRIAL_TOKEN", "true"))) {
            service.awaitLine("Listening on");
            service.awaitLine("A trial token for /v1/sync is in data/trial/token");
            assertEquals(503, service.get(RELEASES, "Bearer " + token()).statusCode());
            assertEquals(
                    401,
                    service.get(RELEASES, "Bearer " + token().replaceFirst(".{9}$", "AAAAAAAAA"))
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

    /** All of 127.0.0.0/8 is this machine, and what listens at one address of it only is not at the others. */
    @Test
    void onlyThisMachineReachesATrialAtBothOfItsAddressesUnlessToldOtherwise() {
        PackagedService.withPrograms(workingFolder);
        try (PackagedService service = PackagedService.start(workingFolder, Map.of("QUARKUS_HTTP_HOST", ""))) {
            service.awaitLine("Only this machine reaches it; QUARKUS_HTTP_HOST=0.0.0.0");
            assertTrue(isReachable("127.0.0.1", service));
            assertFalse(isReachable("127.0.0.2", service));
            await().until(() -> isReachable("::1", service));
        }
        try (PackagedService service = PackagedService.start(workingFolder, Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"))) {
            service.awaitLine(PackagedService.READY);
            assertTrue(isReachable("127.0.0.2", service));
            assertFalse(service.output().contains("Only this machine reaches it"));
        }
    }

    @Test
    void withADatabaseOfItsOwnersTheServiceListensAtEveryAddress() {
        try (PackagedService service = PackagedService.start(workingFolder, with("QUARKUS_HTTP_HOST", ""))) {
            service.awaitLine("Listening on");
            assertTrue(isReachable("127.0.0.2", service));
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

    private String token() throws IOException {
        return Files.readString(workingFolder.resolve("data/trial/token")).strip();
    }
}
