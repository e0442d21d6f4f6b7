package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one database: a call that is repeated after a lost response gets the first response, from either. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswerIT {

    private static final String PUBLISH = "/v1/sync/releases?apply=true";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int IN_PROGRESS = 409;

    /** Held while a release is applied; taking it makes an apply wait where it has done nothing yet. */
    private static final String HOLD_APPLIES = "select pg_advisory_xact_lock(x'636f6e74656e74'::bigint)";

    private Deployment deployment;
    private PackagedService first;
    private PackagedService second;

    @BeforeAll
    void startTwoReplicas(@TempDir Path empty) {
        deployment = new Deployment(empty);
        first = deployment.startReplica();
        second = deployment.startReplica();
        first.awaitLine(PackagedService.READY);
        second.awaitLine(PackagedService.READY);
    }

    @AfterAll
    void stop() {
        deployment.close();
    }

    @Test
    void theOtherReplicaGivesTheFirstAnswerAndMakesNoSecondRelease() throws SQLException {
        String key = newKey();
        String bundle = bundle("asked-twice");
        HttpResponse<String> answer = first.post(PUBLISH, deployment.authorization(), key, bundle);
        assertEquals(201, answer.statusCode(), answer.body());

        assertSame(answer, second.post(PUBLISH, deployment.authorization(), key, bundle));
        assertSame(answer, first.post(PUBLISH, deployment.authorization(), key, bundle));

        assertOneRelease("asked-twice");
    }

    @Test
    void whileTheFirstIsRunningTheOtherReplicaSaysWhenToComeBack() throws SQLException {
        String key = newKey();
        String bundle = bundle("still-running");
        CompletableFuture<HttpResponse<String>> running;
        try (Connection connection = deployment.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(HOLD_APPLIES);
            running = first.postAndGoOn(PUBLISH, deployment.authorization(), key, bundle);
            awaitAnApplyThatWaits();
            HttpResponse<String> early = second.post(PUBLISH, deployment.authorization(), key, bundle);
            assertEquals(IN_PROGRESS, early.statusCode(), early.body());
            assertTrue(early.headers().firstValue("Retry-After").isPresent());
            connection.rollback();
        }
        HttpResponse<String> answer = running.join();
        assertEquals(201, answer.statusCode(), answer.body());
        assertSame(answer, second.post(PUBLISH, deployment.authorization(), key, bundle));
        assertOneRelease("still-running");
    }

    @Test
    void whatAReplicaThatWasKilledHadBegunIsDoneByTheOther() throws SQLException {
        String key = newKey();
        String bundle = bundle("killed");
        try (Connection connection = deployment.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(HOLD_APPLIES);
            CompletableFuture<HttpResponse<String>> lost =
                    first.postAndGoOn(PUBLISH, deployment.authorization(), key, bundle);
            awaitAnApplyThatWaits();
            first.kill();
            assertTrue(lost.handle((answer, failure) -> failure != null).join());
            connection.rollback();
        }
        HttpResponse<String> answer = repeatedUntilAnswered(second, key, bundle);
        assertEquals(201, answer.statusCode(), answer.body());
        assertOneRelease("killed");

        first = deployment.startReplica();
        first.awaitLine(PackagedService.READY);
        assertSame(answer, first.post(PUBLISH, deployment.authorization(), key, bundle));
        assertOneRelease("killed");
    }

    @RepeatedTest(10)
    void bothReplicasAskedAtOnceMakeOneRelease() throws SQLException {
        String key = newKey();
        String title = "raced-" + key;
        String bundle = bundle(title);
        CompletableFuture<HttpResponse<String>> one =
                first.postAndGoOn(PUBLISH, deployment.authorization(), key, bundle);
        CompletableFuture<HttpResponse<String>> other =
                second.postAndGoOn(PUBLISH, deployment.authorization(), key, bundle);
        assertEquals(201, Math.min(one.join().statusCode(), other.join().statusCode()));

        assertSame(repeatedUntilAnswered(first, key, bundle), repeatedUntilAnswered(second, key, bundle));
        assertOneRelease(title);
    }

    private static void assertSame(HttpResponse<String> answer, HttpResponse<String> repeated) {
        assertEquals(answer.statusCode(), repeated.statusCode(), repeated.body());
        assertEquals(answer.body(), repeated.body());
        assertEquals(path(answer), path(repeated));
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> repeatedUntilAnswered(PackagedService replica, String key, String bundle) {
        return await().atMost(PATIENCE)
                .until(
                        () -> replica.post(PUBLISH, deployment.authorization(), key, bundle),
                        answer -> answer.statusCode() != IN_PROGRESS);
    }

    private void awaitAnApplyThatWaits() {
        await().atMost(PATIENCE)
                .until(() -> query("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .equals("1"));
    }

    private void assertOneRelease(String title) throws SQLException {
        assertEquals("1", query("select count(*) from release where title = '" + title + "'"));
        assertEquals(
                "1",
                query("select count(*) from document_revision join document on id = document_id where slug = '" + title
                        + "'"));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String bundle(String title) {
        return TestBundle.of(TestDocument.condition(title)).titled(title).json().toString();
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = deployment.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
