package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers go on reading while the database is away. It is away for 5 seconds, or as many as the system property
 * {@code away.seconds} says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away.seconds", 5));
    private static final int READERS = 4;
    private static final int CONNECTIONS = 20;

    /** So that reading leaves the processor to what is tested. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(2);

    /** A socket's time-out or two, and then some, but far from that of twenty. */
    private static final Duration HELD_UP = Duration.ofSeconds(20);

    private static final List<String> STORED = List.of(
            "/v1/conditions",
            "/v1/conditions/leg-cramps",
            "/v1/conditions/leg-cramps?lang=es",
            "/v1/conditions/leg-cramps/red-flags",
            "/v1/comparisons",
            "/v1/faqs?limit=5",
            "/v1/symptoms");

    private Deployment deployment;
    private PackagedService service;

    @BeforeAll
    void start(@TempDir Path empty) {
        deployment = new Deployment(empty)
                .with("HEALTH_CONTENT_STARTER_LOAD", "if-empty")
                .with("QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SOCKETTIMEOUT", "3")
                .with("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "PT0.001S");
        service = deployment.startReplica();
        service.awaitLine(PackagedService.READY);
    }

    @AfterAll
    void stop() {
        deployment.close();
    }

    @Test
    void noRequestForWhatIsKeptFailsWhileTheDatabaseIsAwayAndComesBack() {
        apply(TestBundle.of(
                TestDocument.condition("withdrawn"),
                TestDocument.condition("instead"),
                TestDocument.condition("third"),
                TestDocument.comparison("gone-pair", "instead", "third")));
        apply(TestBundle.of().replace(TestDocument.condition("withdrawn"), "instead"));
        HttpResponse<String> known = service.get("/v1/conditions/withdrawn");
        assertEquals(410, known.statusCode());
        apply(TestBundle.of().withdraw(TestDocument.comparison("gone-pair", "instead", "third")));
        assertEquals(
                410, service.get("/v1/conditions/instead/comparisons/third").statusCode());
        STORED.forEach(path -> assertEquals(200, service.get(path).statusCode()));

        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger answers = new AtomicInteger();
        AtomicBoolean reading = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < READERS; i++) {
            readers.execute(() -> read(reading, answers, failures));
        }
        await().until(() -> answers.get() > 100);
        deployment.stopDatabase();
        long away = System.nanoTime();

        await().until(() -> cacheStatus(STORED.get(1)).contains("database-away"));
        assertEquals("public, max-age=0", header(STORED.get(1), "Cache-Control"));
        HttpResponse<String> withdrawn = service.get("/v1/conditions/withdrawn");
        assertEquals(410, withdrawn.statusCode());
        assertEquals(names(known), names(withdrawn));
        assertEquals(known.headers().allValues("Vary"), withdrawn.headers().allValues("Vary"));
        assertThat(withdrawn.body(), containsString("\"reason\":\"superseded\""));
        assertThat(withdrawn.body(), containsString("/v1/conditions/instead"));
        assertEquals(410, service.get("/v1/conditions/withdrawn/prevention").statusCode());
        assertEquals(
                410, service.get("/v1/conditions/instead/comparisons/third").statusCode());
        assertEquals(
                410, service.get("/v1/conditions/third/comparisons/instead").statusCode());
        assertEquals(
                410, service.get("/v1/conditions/third/comparisons/withdrawn").statusCode());
        HttpResponse<String> unknown = service.get("/v1/conditions/instead/prevention");
        assertEquals(503, unknown.statusCode());
        assertTrue(unknown.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, service.get("/q/health/live").statusCode());
        HttpResponse<String> ready = service.get("/q/health/ready");
        assertEquals(200, ready.statusCode());
        assertThat(ready.body().replace(" ", ""), containsString("\"degraded\":true"));

        int before = answers.get();
        await().atMost(AWAY.plusMinutes(1)).until(() -> System.nanoTime() - away > AWAY.toNanos());
        assertTrue(answers.get() > before, "they go on reading");
        deployment.startDatabaseAgain();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> cacheStatus(STORED.get(1)).endsWith("; hit"));
        apply(TestBundle.of(TestDocument.condition("afterwards")));
        reading.set(false);
        readers.shutdown();
        await().until(() -> readers.awaitTermination(1, TimeUnit.SECONDS));
        assertEquals(List.of(), List.copyOf(failures), () -> "of " + answers + " answers");
    }

    @Test
    void whereTheDatabaseDiesJustAfterAReleaseWhatThatDidNotTouchIsSentAndWhatItWithdrewIsGone() {
        apply(TestBundle.of(TestDocument.condition("long-gone"), TestDocument.condition("just-gone")));
        apply(TestBundle.of().withdraw(TestDocument.condition("long-gone")));
        STORED.forEach(path -> assertEquals(200, service.get(path).statusCode()));
        assertEquals(200, service.get("/v1/conditions/just-gone").statusCode());

        apply(TestBundle.of().withdraw(TestDocument.condition("just-gone")));
        deployment.stopDatabase();
        try {
            await().until(() -> !cacheStatus(STORED.get(1)).endsWith("; hit"));
            for (String path : List.of("/v1/conditions/leg-cramps", "/v1/comparisons", "/v1/symptoms")) {
                assertEquals(200, service.get(path).statusCode(), path);
                assertThat(cacheStatus(path), containsString("database-away"));
            }
            for (String path : List.of("/v1/conditions/long-gone", "/v1/conditions/just-gone")) {
                assertEquals(410, service.get(path).statusCode(), path);
            }
        } finally {
            deployment.startDatabaseAgain();
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.get("/v1/conditions?q=again").statusCode() == 200);
    }

    @Test
    void whoAsksTheDatabaseInTheMomentItFreezesIsNotHeldUpByEachOfItsConnections() {
        // a busy machine may not open all connections as soon as they are asked for
        AtomicInteger tries = new AtomicInteger();
        await().atMost(Duration.ofMinutes(1)).until(() -> searchesAtOnceAllSucceed(tries.incrementAndGet()));

        deployment.freezeDatabase();
        try {
            HttpResponse<String> answer = service.getAndGoOn("/v1/conditions?q=another")
                    .orTimeout(HELD_UP.toSeconds(), TimeUnit.SECONDS)
                    .join();
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        } finally {
            deployment.thawDatabase();
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.get("/v1/conditions?q=another").statusCode() == 200);
    }

    /** A write may wait for as long as a large release takes, but not for a server that is lost. */
    @Test
    void aWriteThatWasInProgressWhenTheDatabaseFrozeKeepsNoOtherWaiting() throws SQLException {
        try (Connection other = deployment.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(Stage.ADVANCES_FEED.holdUp("", ""));
            CompletableFuture<HttpResponse<String>> write = service.postAndGoOn(
                    "/v1/sync/releases?apply=true",
                    deployment.authorization(),
                    UUID.randomUUID().toString(),
                    TestBundle.of(TestDocument.condition("held-up")).json().toString());
            await().until(() -> isWaiting(statement));

            deployment.freezeDatabase();
            try {
                HttpResponse<String> answer =
                        write.orTimeout(HELD_UP.toSeconds(), TimeUnit.SECONDS).join();
                assertEquals(503, answer.statusCode(), answer.body());
            } finally {
                deployment.thawDatabase();
            }
            other.rollback();
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.get("/q/health/ready").body().contains("\"database\": \"ok\""));
        apply(TestBundle.of(TestDocument.condition("not-held-up")));
    }

    @Test
    void aReplicaThatStartsWhileTheDatabaseTakesNoWritesReads() throws SQLException {
        setReadOnly("set default_transaction_read_only = on");
        try (PackagedService replica = deployment.startReplicaWith("")) {
            replica.awaitLine(PackagedService.READY);
            assertEquals(200, replica.get("/v1/conditions/leg-cramps?lang=es").statusCode());
            assertEquals(200, replica.get("/v1/conditions?q=cramp").statusCode());
            assertThat(replica.get("/q/health/ready").body(), containsString("\"database\": \"read-only\""));
            assertEquals(503, write(replica, "too-early").statusCode());

            setReadOnly("reset default_transaction_read_only");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> write(replica, "just-in-time").statusCode() == 201);
        } finally {
            setReadOnly("reset default_transaction_read_only");
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.get("/q/health/ready").body().contains("\"database\": \"ok\""));
    }

    private void setReadOnly(String setting) throws SQLException {
        try (Connection connection = deployment.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database " + connection.getCatalog() + " " + setting);
        }
    }

    private static boolean isWaiting(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")) {
            return rows.next();
        }
    }

    @Test
    void aReplicaThatLostAThreadToAnErrorOfJavaEndsAndSaysWhy() throws IOException {
        try (PackagedService replica = deployment.startReplicaWith(KilledThread.OPTIONS)) {
            replica.awaitLine(PackagedService.READY);
            KilledThread.kill("content-changes", replica.awaitLine(KilledThread.LISTENS));
            replica.awaitLine("The service ends, with status 3, because the work 'content-changes' failed:"
                    + " java.lang.OutOfMemoryError");
            assertEquals(3, replica.awaitExit());
        }
        assertEquals(200, service.get("/q/health/live").statusCode());
    }

    /** As many as there may be connections, each for words that were not asked for before, so that each takes one. */
    private boolean searchesAtOnceAllSucceed(int words) {
        List<CompletableFuture<HttpResponse<String>>> searches = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> service.getAndGoOn("/v1/conditions?q=word" + words + "x" + i))
                .toList();
        return searches.stream()
                        .map(CompletableFuture::join)
                        .filter(answer -> answer.statusCode() == 200)
                        .count()
                == CONNECTIONS;
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private void read(AtomicBoolean reading, AtomicInteger answers, Queue<String> failures) {
        for (int i = 0; reading.get(); i++) {
            String path = STORED.get(i % STORED.size());
            try {
                HttpResponse<String> answer = service.get(path);
                if (answer.statusCode() != 200) {
                    failures.add(path + ": " + answer.statusCode());
                }
            } catch (RuntimeException e) {
                failures.add(path + ": " + e);
            }
            answers.incrementAndGet();
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
    }

    private void apply(TestBundle bundle) {
        HttpResponse<String> answer = apply(bundle, service);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> write(PackagedService replica, String slug) {
        return apply(TestBundle.of(TestDocument.condition(slug)), replica);
    }

    private HttpResponse<String> apply(TestBundle bundle, PackagedService replica) {
        return replica.post(
                "/v1/sync/releases?apply=true",
                deployment.authorization(),
                UUID.randomUUID().toString(),
                bundle.json().toString());
    }

    private String cacheStatus(String path) {
        return header(path, "Cache-Status");
    }

    private String header(String path, String name) {
        return service.get(path).headers().firstValue(name).orElse("");
    }
}
