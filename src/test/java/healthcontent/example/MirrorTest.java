package healthcontent.example;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The example sync job against the service, over HTTP as its users run it. */
@QuarkusTest
class MirrorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20261123;
    private static final int RELEASES = 500;
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
            assertTrue(died > RELEASES / 50, "the restarted mirror died " + died + " times in the middle");
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
        job(OutputStream.nullOutputStream()).mirror(folder);
        content.clear();
        content.publish(TestDocument.condition("asthma").named("Asthma, restored"));

        job(OutputStream.nullOutputStream()).mirror(folder);

        assertEquals(
                List.of("en/condition/asthma.json"),
                List.copyOf(mirrored(folder).keySet()));
        assertEquals(live(), mirrored(folder));
    }

    @Test
    void whatAMirrorWroteIsPushedAndFoundToBeLiveAlready() throws Exception {
        content.publish(
                TestDocument.symptom("pain"), TestDocument.condition("gout").withSymptom("pain"));
        job(OutputStream.nullOutputStream()).mirror(folder);

        JsonNode again = job(OutputStream.nullOutputStream()).push(folder, "The same again");

        assertEquals(2, again.path("counts").path("unchanged").asInt(), again.toString());
        assertEquals("planned", again.path("status").asText());
        given().auth()
                .oauth2(token())
                .get(again.path("href").asText())
                .then()
                .statusCode(200)
                .body("status", equalTo("discarded"));
    }

    @Test
    void aChangedFileIsPlannedThenPushed() throws Exception {
        content.publish(TestDocument.condition("gout"));
        Path file = folder.resolve("en/condition/gout.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                TestDocument.condition("gout")
                        .named("Gouty arthritis")
                        .content()
                        .toString());

        JsonNode plan = job(OutputStream.nullOutputStream()).plan(folder, "A better name");
        assertEquals("update", plan.path("changes").path(0).path("action").asText());
        assertTrue(live().get("en/condition/gout.json").toString().contains("Name of gout"));

        JsonNode applied = job(OutputStream.nullOutputStream()).push(folder, "A better name");
        assertEquals("applied", applied.path("status").asText());
        assertEquals(mirrored(folder), live());
    }

    @Test
    void aPushThatTheServiceRefusesSaysWhy() throws IOException {
        Path file = folder.resolve("en/condition/gout.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                TestDocument.condition("gout")
                        .withCause("no-such-cause")
                        .content()
                        .toString());

        SyncJob.Refused refused = assertThrows(
                SyncJob.Refused.class,
                () -> job(OutputStream.nullOutputStream()).push(folder, "Wrong"));

        assertTrue(refused.getMessage().contains("unresolved-reference"), refused.getMessage());
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

    private SyncJob job(OutputStream out) {
        return new SyncJob(service, Optional.of(token()), new PrintStream(out, true, StandardCharsets.UTF_8));
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
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
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
            SyncJob job = job(OutputStream.nullOutputStream());
            int runs = 0;
            boolean last = false;
            while (!last) {
                last = awaitNews();
                job.mirror(folder);
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
                job(new Death(lines)).mirror(folder);
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
