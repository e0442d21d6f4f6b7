package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key and the token that the packaged service makes for a trial, and does not make otherwise. */
class TrialIT {

    private static final String RELEASES = "/v1/sync/releases";
    private static final String REFUSES = "Every call to /v1/sync is refused";

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
        Map<String, String> external = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/content",
                "QUARKUS_DATASOURCE_USERNAME", "content",
                "QUARKUS_DATASOURCE_PASSWORD", "content");
        try (PackagedService service = PackagedService.start(workingFolder, external)) {
            service.awaitLine(REFUSES);
            service.awaitLine("Listening on");
            assertEquals(401, service.get(RELEASES).statusCode());
            assertFalse(Files.exists(workingFolder.resolve("data")));
        }
    }

    private String token() throws IOException {
        return Files.readString(workingFolder.resolve("data/trial/token")).strip();
    }
}
