package healthcontent.example;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.Repetitions;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.RandomBundles;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import syncjob.SyncJob;

/** Mirrors of the example sync job against the service, over HTTP as its users run it. */
@QuarkusTest
class MirrorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20261123;
    private static final int RELEASES = Repetitions.of(40);
    private static final int PAGE = 100;
    private static final int DOCUMENTS_OF_A_LARGE_FIRST_SYNC = 5 * PAGE / 2;
    private static final int SHORT_LIFE = 5;
    private static final int LONG_LIFE = 2 * PAGE;

    private static final String LIVE = """
            select document.language || '/' || type || '/' || slug || '.json', content
              from document join document_revision r on document_id = id and r.revision = document.revision
             where document.op = 'published'""";

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void twoMirrorsOfWhichOneIsRestartedAllTheTimeEndEqualToTheLiveContent() throws Exception {
        content.publish(Stream.of("a", "b", "c").map(TestDocument::condition).toArray(TestDocument[]::new));
        content.publish(many());
        Follower steady = new Follower(folder.resolve("steady"));
        Follower restarted = new Follower(folder.resolve("restarted"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> runs = threads.submit(steady::follow);
            Future<Integer> deaths = threads.submit(restarted::followAndDie);
            int applied = release(RELEASES, List.of(steady, restarted));
            assertTrue(applied > RELEASES / 5 && applied < RELEASES * 4 / 5, applied + " releases were applied");
            assertTrue(runs.get(1, TimeUnit.MINUTES) > RELEASES / 50);
            int died = deaths.get(1, TimeUnit.MINUTES);
            assertTrue(died > RELEASES / 10, "the restarted mirror died " + died + " times in the middle");
        } finally {
            threads.shutdownNow();
        }
        Map<String, JsonNode> live = live();
        assertEquals(live, mirrored(steady.folder));
        assertEquals(live, mirrored(restarted.folder));
    }

    @Test
    void aMirrorOfADatabaseThatWasRestoredBeginsAnew() throws Exception {
        content.publish(TestDocument.condition("gout"), TestDocument.condition("asthma"));
        assertEquals(SyncJob.DONE, job().run("mirror", folder).exitCode());
        content.clear();
        content.publish(TestDocument.condition("asthma").named("Asthma, restored"));

        assertEquals(SyncJob.DONE, job().run("mirror", folder).exitCode());

        assertEquals(
                List.of("en/condition/asthma.json"),
                List.copyOf(mirrored(folder).keySet()));
        assertEquals(live(), mirrored(folder));
    }

    @Test
    void aPageThatWasReadAndNotFinishedIsFinishedByTheNextRun() throws Exception {
        content.publish(TestDocument.condition("gout"), TestDocument.condition("asthma"));
        assertThrows(Death.Died.class, () -> new Job(service, new Death(1)).run("mirror", folder));
        content.publish(TestDocument.condition("gout").named("Gout, revised"));
        content.publish(TestDocument.condition("asthma").named("Asthma, revised"));

        Job.Result result = job().run("mirror", folder);

        assertEquals(SyncJob.DONE, result.exitCode(), result::toString);
        assertEquals(live(), mirrored(folder));
    }

    @Test
    void aFileThatWasEditedStaysWhereNothingElseIsLive() throws Exception {
        content.publish(TestDocument.condition("gout"));
        job().run("mirror", folder);
        String edited =
                edit("en/condition/gout.json", TestDocument.condition("gout").named("Edited"));
        content.publish(TestDocument.condition("asthma"));

        Job.Result result = job().run("mirror", folder);

        assertEquals(SyncJob.DONE, result.exitCode(), result::toString);
        assertEquals(edited, Files.readString(folder.resolve("en/condition/gout.json")));
        assertTrue(Files.exists(folder.resolve("en/condition/asthma.json")));
    }

    @Test
    void aFileThatWasEditedHereAndElsewhereStaysAndTheOtherSideLiesBesideIt() throws Exception {
        content.publish(TestDocument.condition("gout"));
        job().run("mirror", folder);
        String edited =
                edit("en/condition/gout.json", TestDocument.condition("gout").named("Mine"));
        content.publish(TestDocument.condition("gout").named("Theirs"));

        Job.Result result = job().run("mirror", folder);

        assertEquals(SyncJob.CONFLICT, result.exitCode(), result::toString);
        assertTrue(result.out().contains("here: \"Mine\""), result::toString);
        assertTrue(result.out().contains("live: \"Theirs\""), result::toString);
        assertEquals(edited, Files.readString(folder.resolve("en/condition/gout.json")));
        assertTrue(
                Files.readString(folder.resolve("en/condition/gout.json.live")).contains("Theirs"));
    }

    @Test
    void aFileThatWasEditedStaysWhenItsDocumentIsWithdrawn() throws Exception {
        content.publish(TestDocument.condition("gout"));
        job().run("mirror", folder);
        edit("en/condition/gout.json", TestDocument.condition("gout").named("Mine"));
        content.publish(TestBundle.of().withdraw(TestDocument.condition("gout")));

        Job.Result result = job().run("mirror", folder);

        assertEquals(SyncJob.CONFLICT, result.exitCode(), result::toString);
        assertTrue(result.out().contains("live: withdrawn editorial"), result::toString);
        assertTrue(Files.exists(folder.resolve("en/condition/gout.json")));
    }

    @Test
    void whereNoServerIsThereOneLineSaysSo() throws Exception {
        for (String command : List.of("mirror", "status")) {
            Job.Result result = new Job(nowhere(), OutputStream.nullOutputStream()).run(command, folder);
            assertEquals(SyncJob.UNREACHABLE, result.exitCode(), result::toString);
            assertTrue(result.err().startsWith("No service answers at " + nowhere()), result::toString);
            assertEquals(1, result.err().lines().count(), result::toString);
        }
    }

    @Test
    void twoJobsDoNotWorkInOneFolder() throws Exception {
        try (FileChannel file = FileChannel.open(
                        folder.resolve(".sync-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertTrue(lock.isValid());
            Job.Result result = job().run("mirror", folder);
            assertEquals(SyncJob.CONFLICT, result.exitCode(), result::toString);
        }
        assertEquals(SyncJob.DONE, job().run("mirror", folder).exitCode());
    }

    @Test
    void aServiceCannotWriteOutsideOfTheFolder() throws Exception {
        Files.writeString(folder.resolve(".sync-page.json"), """
                {"data": [{"language": "..", "type": "..", "slug": "escaped", "op": "published", "revision": 1,
                           "content": {}}], "page": {"cursor": "x", "more": false}}""");

        Job.Result result = job().run("mirror", folder);

        assertEquals(SyncJob.REFUSED, result.exitCode(), result::toString);
        assertTrue(result.err().contains("is outside of"), result::toString);
    }

    private String edit(String path, TestDocument document) throws IOException {
        String text = document.content().toString();
        Files.writeString(folder.resolve(path), text);
        return text;
    }

    /** Nobody listens at port 1. */
    private static URI nowhere() {
        return URI.create("http://127.0.0.1:1");
    }

    private static TestDocument[] many() {
        return Stream.iterate(0, i -> i + 1)
                .limit(DOCUMENTS_OF_A_LARGE_FIRST_SYNC)
                .map(i -> TestDocument.cause("cause-" + i))
                .toArray(TestDocument[]::new);
    }

    /** How many of them the service took. */
    private int release(int releases, List<Follower> followers) {
        RandomBundles bundles = new RandomBundles(SEED, content);
        int applied = 0;
        for (int i = 0; i < releases; i++) {
            TestBundle bundle = bundles.next();
            int status = given().auth()
                    .oauth2(token())
                    .contentType(ContentType.JSON)
                    .body(bundle.json())
                    .post("/v1/sync/releases?apply=true")
                    .statusCode();
            assertTrue(status == 201 || status == 422, "release " + i + " of seed " + SEED + ": " + status);
            applied += status == 201 ? 1 : 0;
            followers.forEach(follower -> follower.tell(false));
        }
        followers.forEach(follower -> follower.tell(true));
        return applied;
    }

    private Job job() {
        return new Job(service, OutputStream.nullOutputStream());
    }

    private static String token() {
        return Tokens.with(Scopes.PLAN, Scopes.APPLY);
    }

    private Map<String, JsonNode> live() throws IOException {
        Map<String, JsonNode> live = new TreeMap<>();
        for (String row : content.rows(LIVE)) {
            String[] columns = row.split(" ", 2);
            live.put(columns[0], JSON.readTree(columns[1]));
        }
        return live;
    }

    private static Map<String, JsonNode> mirrored(Path folder) throws IOException {
        Map<String, JsonNode> mirrored = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/[^.]+\\.json"))
                    .toList()) {
                mirrored.put(folder.relativize(file).toString(), JSON.readTree(file.toFile()));
            }
        }
        return mirrored;
    }

    /** A mirror that looks when something may be new, and once more at the end. */
    private final class Follower {

        private final Path folder;
        private final BlockingQueue<Boolean> news = new LinkedBlockingQueue<>();

        Follower(Path folder) {
            this.folder = folder;
        }

        void tell(boolean last) {
            news.add(last);
        }

        /** One job all the time; gives how often it looked. */
        int follow() throws Exception {
            int runs = 0;
            boolean last = false;
            while (!last) {
                last = awaitNews();
                assertEquals(SyncJob.DONE, job().run("mirror", folder).exitCode());
                runs++;
            }
            return runs;
        }

        /** A new job each time, which may die between two files; gives how often one did. */
        int followAndDie() throws Exception {
            Random random = new Random(SEED);
            int deaths = 0;
            boolean last = false;
            while (!last) {
                last = awaitNews();
                while (dies(random.nextInt(random.nextBoolean() ? SHORT_LIFE : LONG_LIFE))) {
                    deaths++;
                }
            }
            return deaths;
        }

        private boolean dies(int lines) throws Exception {
            try {
                assertEquals(
                        SyncJob.DONE,
                        new Job(service, new Death(lines)).run("mirror", folder).exitCode());
                return false;
            } catch (Death.Died e) {
                return true;
            }
        }

        private boolean awaitNews() throws InterruptedException {
            List<Boolean> heard = new ArrayList<>(List.of(news.take()));
            news.drainTo(heard);
            return heard.contains(true);
        }
    }

    /** An output that ends its process, as far as that can be done within one, after a number of lines. */
    private static final class Death extends OutputStream {

        private int linesLeft;

        Death(int linesLeft) {
            this.linesLeft = linesLeft;
        }

        @Override
        public void write(int b) {
            if (b == '\n' && linesLeft-- == 0) {
                throw new Died();
            }
        }

        private static final class Died extends RuntimeException {

            private static final long serialVersionUID = 1L;
        }
    }
}
