package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that comes to nothing, for whatever reason, leaves no process behind. */
class FailedStartIT {

    /** Not of this machine (RFC 5737). */
    private static final String ADDRESS_OF_OTHERS = "203.0.113.1";

    /** Where a start comes to nothing by a setting: the first of them makes the files of the database for all. */
    @TempDir
    static Path folderOfSettings;

    @TempDir
    Path emptyFolder;

    private Path workingFolder;

    @BeforeAll
    static void programsOfAll() {
        PackagedService.withPrograms(folderOfSettings);
    }

    @BeforeEach
    void programs() {
        workingFolder = PackagedService.withPrograms(emptyFolder);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_HTTP_PORT, many, many",
        "QUARKUS_HTTP_PORT, 123456, 123456",
        "QUARKUS_HTTP_HOST, " + ADDRESS_OF_OTHERS + ", " + ADDRESS_OF_OTHERS,
        "HEALTH_CONTENT_STARTER_LOAD, sometimes, sometimes",
        "HEALTH_CONTENT_HTTP_CACHE_MAX_BYTES, plenty, plenty",
        "HEALTH_CONTENT_TRIAL_TOKEN, perhaps, perhaps",
        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE, 0, max size",
        "MP_JWT_VERIFY_PUBLICKEY, no key, MP_JWT_VERIFY_PUBLICKEY"
    })
    void aSettingThatCannotBeUsedIsNamed(String variable, String value, String named) {
        workingFolder = folderOfSettings;
        PackagedService service = PackagedService.start(workingFolder, Map.of(variable, value));
        assertNotEquals(0, service.awaitExit(), service::output);
        assertTrue(service.output().contains(named), service::output);
        awaitNoProcess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void killedWhileItsDatabaseIsMade(String signal) {
        PackagedService service = PackagedService.start(workingFolder, Map.of());
        await().until(() -> processes().stream().anyMatch(process -> process.contains("initdb")));
        service.signal(signal);
        service.awaitExit();
        awaitNoProcess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void killedWhenItsDatabaseHasJustBeenStarted(String signal) {
        PackagedService service = PackagedService.start(workingFolder, Map.of());
        await().until(() -> Files.exists(cluster().resolve("postmaster.pid")));
        service.signal(signal);
        service.awaitExit();
        awaitNoProcess();
    }

    @Test
    void killedBeforeItIsReadyAndThenStartedAgainItIsReady() throws IOException {
        PackagedService first = PackagedService.start(workingFolder, Map.of());
        await().until(() -> Postmaster.of(cluster()).filter(Postmaster::ready).isPresent());
        first.kill();
        try (PackagedService second = PackagedService.start(workingFolder, Map.of())) {
            second.awaitLine(PackagedService.READY);
            assertEquals(200, second.get("/v1/conditions/leg-cramps").statusCode());
        }
        awaitNoProcess();
    }

    private Path cluster() {
        return workingFolder.resolve("data").resolve("postgresql").resolve("cluster");
    }

    private void awaitNoProcess() {
        await().untilAsserted(() -> assertEquals(List.of(), processes()));
    }

    /** The command lines with the folder in them: of the server, of what makes its files, and of what watches it. */
    private List<String> processes() {
        String folder = workingFolder.toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder))
                .toList();
    }
}
