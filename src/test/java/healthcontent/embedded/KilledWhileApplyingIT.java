package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The service, or its database, is killed while it applies 1,000 documents, held up for that at one {@link Stage} after
 * the other. Afterwards all of them are as they were before, or all as they were to be; and the same call, repeated,
 * makes them so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWhileApplyingIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENTS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<Stage> KILLED_WITH_ALL_PROCESSES =
            EnumSet.of(Stage.NUMBERS_DOCUMENTS, Stage.GOES_ON_FILLING, Stage.KEEPS_ANSWER);
    private static final String RELEASES = "/v1/sync/releases";

    private Path workingFolder;
    private PackagedService service;
    private int version;

    /** A planned release, and the call that applies it, which is always the same. */
    private record PlannedApply(String href, String key) {}

    @BeforeAll
    void publishAFirstVersion(@TempDir Path empty) throws IOException {
        workingFolder = PackagedService.withPrograms(empty);
        start(Map.of("HEALTH_CONTENT_STARTER_LOAD", "never"));
        PlannedApply first = plan(++version);
        assertEquals(200, apply(first).statusCode());
        assertEquals(version, versionOfAll());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** Fewer stages than with the database: each costs a start of the service. */
    @ParameterizedTest
    @EnumSource(names = {"NUMBERS_DOCUMENTS", "GOES_ON_FILLING", "KEEPS_ANSWER", "COMMITS"})
    void aServiceThatIsKilledAppliesAllOrNothing(Stage stage) throws Exception {
        PlannedApply next = plan(version + 1);
        try (HeldUpApply apply = heldUp(stage, next)) {
            service.kill();
            assertTrue(settled(apply.answer()));
        }
        start(Map.of("HEALTH_CONTENT_STARTER_LOAD", "never"));
        assertWhollyOldOrNewAndThenNew(next, stage);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsKilledAppliesAllOrNothing(Stage stage) throws Exception {
        boolean withAllItsProcesses = KILLED_WITH_ALL_PROCESSES.contains(stage);
        PlannedApply next = plan(version + 1);
        long killed = serverProcess();
        try (HeldUpApply apply = heldUp(stage, next)) {
            killServer(killed, withAllItsProcesses);
            assertTrue(settled(apply.answer()));
        }
        await().atMost(PATIENCE).until(() -> isServedByAnotherThan(killed));
        assertWhollyOldOrNewAndThenNew(next, stage);
    }

    private HeldUpApply heldUp(Stage stage, PlannedApply next) throws SQLException, IOException {
        return HeldUpApply.at(stage, next.href() + "/apply", next.key(), workingFolder, () -> applyAndGoOn(next));
    }

    private void assertWhollyOldOrNewAndThenNew(PlannedApply next, Stage stage) throws IOException {
        int found = versionOfAll();
        int leaves = stage.isCommitted() ? version + 1 : version;
        assertTrue(
                found == leaves || (stage.goesOn() && found == version + 1),
                "version " + found + " after " + version + ", " + stage);
        HttpResponse<String> repeated = apply(next);
        assertEquals(200, repeated.statusCode(), repeated.body());
        assertEquals("applied", JSON.readTree(repeated.body()).path("status").asText());
        version++;
        assertEquals(version, versionOfAll());
    }

    private static void killServer(long postmaster, boolean withAllItsProcesses) {
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> processes =
                withAllItsProcesses ? server.descendants().toList() : List.of();
        server.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether a call that may have failed is over. */
    private static boolean settled(CompletableFuture<HttpResponse<String>> call) {
        return call.handle((answer, failure) -> true)
                .completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private void start(Map<String, String> environment) {
        service = PackagedService.start(workingFolder, environment);
        service.awaitLine(PackagedService.READY);
    }

    private PlannedApply plan(int next) throws IOException {
        List<TestDocument> documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> TestDocument.condition("condition-" + i).with("summary", "Version " + next))
                .toList();
        String key = UUID.randomUUID().toString();
        String bundle = TestBundle.of(documents).json().toString();
        HttpResponse<String> planned =
                untilTheDatabaseIsBack(() -> service.post(RELEASES, authorization(), key, bundle));
        assertEquals(201, planned.statusCode(), planned.body());
        return new PlannedApply(
                JSON.readTree(planned.body()).path("href").asText(),
                UUID.randomUUID().toString());
    }

    private HttpResponse<String> apply(PlannedApply release) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.post(release.href() + "/apply", authorization(), release.key(), ""),
                        answer -> !isToComeAgain(answer));
    }

    /** Comes back as often as the service says that its database is away. */
    private static HttpResponse<String> untilTheDatabaseIsBack(Callable<HttpResponse<String>> call) {
        return await().atMost(PATIENCE).until(call, answer -> answer.statusCode() != 503);
    }

    /** As a client does: the call before may have been cut off while the database goes on with it. */
    private static boolean isToComeAgain(HttpResponse<String> answer) {
        return answer.statusCode() == 503 || answer.body().contains("/problems/request-in-progress");
    }

    private CompletableFuture<HttpResponse<String>> applyAndGoOn(PlannedApply release) {
        return service.postAndGoOn(release.href() + "/apply", authorization(), release.key(), "");
    }

    private String authorization() {
        try {
            return "Bearer "
                    + Files.readString(workingFolder.resolve("data/trial/token"))
                            .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What all documents say, in the feed and, as soon as no stored response is older, in the list that readers see.
     */
    private int versionOfAll() throws IOException {
        Map<String, String> fed = new TreeMap<>();
        String after = "";
        JsonNode page;
        do {
            page = JSON.readTree(page(after).body());
            page.path("data")
                    .forEach(change -> fed.put(
                            change.path("slug").asText(),
                            change.path("content").path("summary").asText() + " at "
                                    + change.path("revision").asInt()));
            after = "&after=" + encode(page.path("page").path("cursor").asText());
        } while (page.path("page").path("more").asBoolean());
        assertEquals(DOCUMENTS, fed.size());
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(fed, listed()));
        Set<String> versions = Set.copyOf(fed.values());
        assertEquals(1, versions.size(), "all of one version: " + versions);
        String[] words = versions.iterator().next().split(" ", -1);
        assertEquals(words[1], words[3], "as many revisions as versions");
        return Integer.parseInt(words[1]);
    }

    private Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        String cursor = "";
        while (true) {
            JsonNode page = JSON.readTree(
                    service.get("/v1/conditions?limit=100" + cursor).body());
            page.path("data")
                    .forEach(condition -> listed.put(
                            condition.path("slug").asText(),
                            condition.path("summary").asText() + " at "
                                    + condition.path("revision").asInt()));
            JsonNode next = page.path("page").path("nextCursor");
            if (!next.isTextual()) {
                return listed;
            }
            cursor = "&cursor=" + encode(next.asText());
        }
    }

    private HttpResponse<String> page(String after) {
        return untilTheDatabaseIsBack(() -> service.get("/v1/changes?include=content&limit=100" + after));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private long serverProcess() throws IOException {
        return server().map(Postmaster::pid).orElseThrow();
    }

    private boolean isServedByAnotherThan(long killed) throws IOException {
        return server().filter(server -> server.pid() != killed && server.ready())
                .isPresent();
    }

    private Optional<Postmaster> server() throws IOException {
        return Postmaster.of(workingFolder.resolve("data").resolve("postgresql").resolve("cluster"));
    }
}
