package healthcontent.httpcache;

import static healthcontent.TestDocument.condition;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.LongStatements;
import healthcontent.TestContent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many requests at once for a response that is not stored. */
@QuarkusTest
class SingleFlightTest {

    private static final int MANY = 1_000;

    private static final int PASSING = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BLOCKED =
            " from pg_stat_activity where wait_event_type = 'Lock' and query like '%condition%'" + " and "
                    + TestContent.OF_REQUESTS;

    @TestHTTPResource("/v1/conditions/gout")
    URI condition;

    @TestHTTPResource("/v1/conditions/nowhere")
    URI nowhere;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    @Inject
    Flights flights;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(condition("gout"));
    }

    @Test
    void aThousandRequestsForOneThingRunItsQueriesOnce() throws SQLException {
        sessions.getStatistics().clear();
        send(condition).join();
        long ofOne = sessions.getStatistics().getPrepareStatementCount();
        content.publish(condition("elsewhere"));
        sessions.getStatistics().clear();

        List<CompletableFuture<HttpResponse<String>>> answers;
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection connection = allowed.connection()) {
            hold(connection);
            answers = Stream.generate(() -> send(condition)).limit(MANY).toList();
            awaitTheLeader();
            awaitWaiting(MANY - 1);
            connection.rollback();
        }

        answers.forEach(answer -> assertEquals(200, answer.join().statusCode()));
        assertEquals(
                1,
                answers.stream().map(answer -> answer.join().body()).distinct().count());
        assertEquals(ofOne, sessions.getStatistics().getPrepareStatementCount());
    }

    @Test
    void whenTheOneFailsAnotherTriesForAllTheRest() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection connection = allowed.connection()) {
            hold(connection);
            answers = Stream.generate(() -> send(condition)).limit(100).toList();
            long leader = awaitTheLeader();
            awaitWaiting(99);
            execute(connection, "select pg_terminate_backend(" + leader + ")");
            await().atMost(PATIENCE).until(() -> leader != leader());
            connection.rollback();
        }
        long failed = answers.stream()
                .filter(answer -> answer.join().statusCode() == 503)
                .count();
        long good = answers.stream()
                .filter(answer -> answer.join().statusCode() == 200)
                .count();
        assertEquals(1, failed);
        assertEquals(99, good);
    }

    /** Each of them shares the work of the first, which is the first to go away. */
    @Test
    void whoeverGoesAwayTakesNothingFromThoseWhoWait() throws SQLException, IOException {
        Deque<Socket> passing = new ArrayDeque<>();
        List<CompletableFuture<HttpResponse<String>>> answers;
        long worked;
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection connection = allowed.connection()) {
            hold(connection);
            passing.add(ask());
            worked = awaitTheLeader();
            for (int i = 1; i < PASSING; i++) {
                passing.add(ask());
                awaitWaiting(i);
            }
            answers = Stream.generate(() -> send(condition)).limit(20).toList();
            awaitWaiting(PASSING - 1 + 20);
            for (Socket socket : passing) {
                socket.close();
            }
            awaitWaiting(20);
            assertEquals(worked, leader(), "the work goes on");
            connection.rollback();
        }
        answers.forEach(answer -> assertEquals(200, answer.join().statusCode()));
    }

    @Test
    void whenAllHaveGoneAwayTheWorkEndsInTheDatabaseToo() throws SQLException, IOException {
        Deque<Socket> passing = new ArrayDeque<>();
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection connection = allowed.connection()) {
            hold(connection);
            passing.add(ask());
            awaitTheLeader();
            for (int i = 1; i < PASSING; i++) {
                passing.add(ask());
                awaitWaiting(i);
            }
            for (Socket socket : passing) {
                socket.close();
            }
            await().atMost(PATIENCE).until(() -> blocked() == 0);
            awaitWaiting(0);
            connection.rollback();
        }
        assertEquals(200, send(condition).join().statusCode(), "what was ended is no response to others");
    }

    @Test
    void whatIsNotThereIsToldToEachByItself() {
        List<HttpResponse<String>> answers = Stream.generate(() -> send(nowhere)).limit(20).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(
                20,
                answers.stream().filter(answer -> answer.statusCode() == 404).count());
        assertEquals(20, answers.stream().map(HttpResponse::body).distinct().count(), "each has its request's id");
    }

    /** Sends a request and does not wait for the response. */
    private Socket ask() throws IOException {
        Socket socket = new Socket(condition.getHost(), condition.getPort());
        socket.getOutputStream()
                .write(("GET " + condition.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void awaitWaiting(int callers) {
        await().atMost(PATIENCE).until(() -> flights.waiting() == callers);
    }

    private CompletableFuture<HttpResponse<String>> send(URI target) {
        return client.sendAsync(HttpRequest.newBuilder(target).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "lock table condition in access exclusive mode");
    }

    /** Waits until the leader is blocked in the database; returns the database process that serves it. */
    private long awaitTheLeader() {
        return await().atMost(PATIENCE).until(this::leader, process -> process > 0);
    }

    private long leader() throws SQLException {
        assertTrue(blocked() <= 1, "never more than one");
        return activity("min(pid)");
    }

    /** How many requests are blocked in the database. */
    private long blocked() throws SQLException {
        return activity("count(*)");
    }

    /** On a connection of its own, since a transaction sees the activity as it was when it first read it. */
    private long activity(String figure) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + figure + BLOCKED)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
