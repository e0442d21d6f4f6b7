package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestBundle;
import healthcontent.TestDocument;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, or its database, is killed while it applies 1,000 documents. Afterwards all of them are as they were
 * before, or all as they were to be; and the same call, repeated, makes them so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWhileApplyingIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENTS = 1000;
    private static final int ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String RELEASES = "/v1/sync/releases";

    private final Random random = new Random();

    private Path workingFolder;
    private PackagedService service;
    private int version;
    private long usualNanos;

    /** A planned release, and the call that applies it, which is always the same. */
    private record PlannedApply(String href, String key) {}

    @BeforeAll
    void publishAFirstVersion(@TempDir Path empty) throws IOException {
        workingFolder = empty;
        start(Map.of("HEALTH_CONTENT_STARTER_LOAD", "never"));
        for (int i = 0; i < 2; i++) {
            PlannedApply next = plan(++version);
            long began = System.nanoTime();
            assertEquals(200, apply(next).statusCode());
            usualNanos = System.nanoTime() - began;
            assertEquals(version, versionOfAll());
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @RepeatedTest(ROUNDS)
    void aServiceThatIsKilledAppliesAllOrNothing(RepetitionInfo round) throws IOException {
        PlannedApply next = plan(version + 1);
        CompletableFuture<HttpResponse<String>> lost = applyAndGoOn(next);
        awaitAnInstantOf(round);
        service.kill();
        assertTrue(settled(lost));
        start(Map.of("HEALTH_CONTENT_STARTER_LOAD", "never"));
        assertWhollyOldOrNewAndThenNew(next, "service killed, round " + round.getCurrentRepetition());
    }

    @RepeatedTest(ROUNDS)
    void aDatabaseThatIsKilledAppliesAllOrNothing(RepetitionInfo round) throws IOException {
        boolean withAllItsProcesses = round.getCurrentRepetition() % 2 == 0;
        PlannedApply next = plan(version + 1);
        CompletableFuture<HttpResponse<String>> lost = applyAndGoOn(next);
        awaitAnInstantOf(round);
        long killed = serverProcess();
        killServer(killed, withAllItsProcesses);
        assertTrue(settled(lost));
        await().atMost(PATIENCE).until(() -> serverProcess() != killed);
        await().atMost(PATIENCE).until(() -> page("").statusCode() == 200);
        assertWhollyOldOrNewAndThenNew(next, "database killed, round " + round.getCurrentRepetition());
    }

    private void assertWhollyOldOrNewAndThenNew(PlannedApply next, String where) throws IOException {
        int found = versionOfAll();
        assertTrue(found == version || found == version + 1, where + ": version " + found + " after " + version);
        HttpResponse<String> repeated = apply(next);
        assertEquals(200, repeated.statusCode(), where + ": " + repeated.body());
        assertEquals("applied", JSON.readTree(repeated.body()).path("status").asText());
        version++;
        assertEquals(version, versionOfAll(), where);
    }

    /** The rounds share out the time that an apply usually takes, so that each part of it sees a kill. */
    private void awaitAnInstantOf(RepetitionInfo round) {
        double share = (round.getCurrentRepetition() - 1 + random.nextDouble()) / ROUNDS;
        long until = System.nanoTime() + (long) (usualNanos * share);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
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
        HttpResponse<String> planned = service.post(
                RELEASES,
                authorization(),
                UUID.randomUUID().toString(),
                TestBundle.of(documents).json().toString());
        assertEquals(201, planned.statusCode(), planned.body());
        return new PlannedApply(
                JSON.readTree(planned.body()).path("href").asText(),
                UUID.randomUUID().toString());
    }

    private HttpResponse<String> apply(PlannedApply release) throws IOException {
        return service.post(release.href() + "/apply", authorization(), release.key(), "");
    }

    private CompletableFuture<HttpResponse<String>> applyAndGoOn(PlannedApply release) throws IOException {
        return service.postAndGoOn(release.href() + "/apply", authorization(), release.key(), "");
    }

    private String authorization() throws IOException {
        return "Bearer "
                + Files.readString(workingFolder.resolve("data/trial/token")).strip();
    }

    /** What all documents say, in the feed and in the list that readers see. */
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
        Map<String, String> listed = listed();
        assertEquals(DOCUMENTS, fed.size());
        assertEquals(fed, listed);
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
        return service.get("/v1/changes?include=content&limit=100" + after);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private long serverProcess() throws IOException {
        Path cluster = workingFolder.resolve("data").resolve("postgresql").resolve("cluster");
        return Postmaster.of(cluster).map(Postmaster::pid).orElse(0L);
    }
}
