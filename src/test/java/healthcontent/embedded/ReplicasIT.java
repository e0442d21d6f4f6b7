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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one database: what is applied by one is seen by readers of the other within the stated bounds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {

    private static final String CONDITION = "/v1/conditions/gout";

    /** How long a release may take to be seen, as docs/freshness.md says: notified of it, and not. */
    private static final Duration BOUND = Duration.ofSeconds(1);

    private static final Duration BOUND_WHEN_FROZEN = Duration.ofSeconds(3);
    private static final Duration BOUND_WHEN_REFUSED = Duration.ofSeconds(3);

    private static final String LISTENERS =
            "select pid from pg_stat_activity where application_name = 'health-content: changes'";

    private Deployment deployment;
    private PackagedService first;
    private PackagedService second;
    private final List<Long> frozen = new ArrayList<>();

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

    @AfterEach
    void thaw() {
        frozen.forEach(process -> Deployment.signal("CONT", process));
        frozen.clear();
        await().until(() -> processes().size() >= 2);
    }

    @RepeatedTest(20)
    void theOtherReplicaIsToldOfARelease() {
        String name = publishAndKeep("before");
        assertSeen(publish(newName()), BOUND);
        assertTrue(!name.isEmpty());
    }

    @RepeatedTest(3)
    void aListenerThatIsKilledCatchesUp() throws SQLException {
        publishAndKeep("before");
        for (long process : processes()) {
            query("select pg_terminate_backend(" + process + ")::integer");
        }
        assertSeen(publish(newName()), BOUND_WHEN_FROZEN);
    }

    @RepeatedTest(3)
    void aListenerWhoseConnectionIsFrozenMakesAnother() throws SQLException {
        publishAndKeep("before");
        for (long process : processes()) {
            Deployment.signal("STOP", process);
            frozen.add(process);
        }
        assertSeen(publish(newName()), BOUND_WHEN_FROZEN);
    }

    /** The pools keep the connections that they have; new ones are refused. */
    @Test
    void aListenerThatIsRefusedForTooManyConnectionsAsksThroughThePool() throws SQLException {
        publishAndKeep("before");
        fillPool(first);
        fillPool(second);
        try (Connection connection = deployment.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " connection limit 1");
            try {
                statement.execute(LISTENERS.replace("select pid from", "select pg_terminate_backend(pid, 5000) from"));
                await().until(() -> cacheStatus(CONDITION).endsWith("hit"));
                assertSeen(publish(newName()), BOUND_WHEN_REFUSED);
                assertEquals(200, second.get("/v1/conditions?q=gout").statusCode());
                assertTrue(second.get("/q/health/ready").body().contains("\"database\": \"ok\""));
                second.awaitLine("through the pool");
            } finally {
                statement.execute("alter database " + connection.getCatalog() + " connection limit -1");
            }
        }
        await().until(() -> processes().size() == 2);
        assertSeen(publish(newName()), BOUND);
    }

    /** Has it open some connections, as it has in use. */
    private static void fillPool(PackagedService replica) {
        List<CompletableFuture<HttpResponse<String>>> searches = IntStream.range(0, 8)
                .mapToObj(i -> replica.getAndGoOn("/v1/conditions?q=word" + i))
                .toList();
        searches.forEach(CompletableFuture::join);
    }

    private String cacheStatus(String path) {
        return second.get(path).headers().firstValue("Cache-Status").orElse("");
    }

    @Test
    void theWithdrawnIsGoneOnTheOtherReplica() {
        publishAndKeep("before");
        HttpResponse<String> answer = apply(TestBundle.of().withdraw(TestDocument.condition("gout")));
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(410, first.get(CONDITION).statusCode());
        await().atMost(BOUND).until(() -> second.get(CONDITION).statusCode() == 410);
    }

    @RepeatedTest(3)
    void aReplicaThatStoodStillShowsNothingOfBefore() {
        publishAndKeep("before");
        second.freeze();
        CompletableFuture<HttpResponse<String>> answer;
        try {
            long since = System.nanoTime();
            assertEquals(
                    201,
                    apply(TestBundle.of().withdraw(TestDocument.condition("gout")))
                            .statusCode());
            await().until(() -> System.nanoTime() - since > BOUND_WHEN_FROZEN.toNanos());
            answer = second.getAndGoOn(CONDITION);
        } finally {
            second.thaw();
        }
        assertEquals(410, answer.join().statusCode(), () -> answer.join().body());
    }

    /** Publishes under a name, and reads it from the other replica until that has stored it. */
    private String publishAndKeep(String name) {
        publish(name);
        await().until(() -> second.get(CONDITION).body().contains('"' + name + '"'));
        await().until(() -> cacheStatus(CONDITION).endsWith("hit"));
        return name;
    }

    private String publish(String name) {
        TestDocument gout = TestDocument.condition("gout").named(name);
        HttpResponse<String> answer = apply(
                TestBundle.of(first.get(CONDITION).statusCode() == 410 ? gout.ifRevision(newestRevision()) : gout));
        assertEquals(201, answer.statusCode(), answer.body());
        assertTrue(first.get(CONDITION).body().contains('"' + name + '"'), "on the replica itself, at once");
        return name;
    }

    private HttpResponse<String> apply(TestBundle bundle) {
        return first.post(
                "/v1/sync/releases?apply=true",
                deployment.authorization(),
                UUID.randomUUID().toString(),
                bundle.json().toString());
    }

    private void assertSeen(String name, Duration bound) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(bound)
                .until(() -> second.get(CONDITION).body().contains('"' + name + '"'));
    }

    private int newestRevision() {
        try {
            return (int) query("select revision from document where type = 'condition' and slug = 'gout'")
                    .get(0)
                    .longValue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newName() {
        return "Gout " + UUID.randomUUID();
    }

    private List<Long> processes() throws SQLException {
        return query(LISTENERS);
    }

    private List<Long> query(String sql) throws SQLException {
        try (Connection connection = deployment.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getLong(1));
            }
            return values;
        }
    }
}
