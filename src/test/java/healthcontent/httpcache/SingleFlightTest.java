package healthcontent.httpcache;

import static healthcontent.TestDocument.condition;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many requests at once for what is not kept. */
@QuarkusTest
class SingleFlightTest {

    private static final int MANY = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BLOCKED =
            "select count(*), min(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%condition%'";

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
    Fills fills;

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
        try (Connection connection = database.getConnection()) {
            hold(connection);
            answers = Stream.generate(() -> send(condition)).limit(MANY).toList();
            awaitTheLeader();
            await().atMost(PATIENCE).until(() -> fills.waiting() == MANY - 1);
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
        try (Connection connection = database.getConnection()) {
            hold(connection);
            answers = Stream.generate(() -> send(condition)).limit(100).toList();
            long leader = awaitTheLeader();
            await().atMost(PATIENCE).until(() -> fills.waiting() == 99);
            execute(connection, "select pg_terminate_backend(" + leader + ")");
            await().atMost(PATIENCE).until(() -> leader != blocked());
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

    @Test
    void whoGoesAwayTakesNothingFromThoseWhoWait() throws SQLException, IOException {
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection connection = database.getConnection()) {
            hold(connection);
            try (Socket leader = new Socket(condition.getHost(), condition.getPort())) {
                leader.getOutputStream()
                        .write(("GET " + condition.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                awaitTheLeader();
                answers = Stream.generate(() -> send(condition)).limit(20).toList();
                await().atMost(PATIENCE).until(() -> fills.waiting() == 20);
            }
            connection.rollback();
        }
        answers.forEach(answer -> assertEquals(200, answer.join().statusCode()));
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

    private CompletableFuture<HttpResponse<String>> send(URI target) {
        return client.sendAsync(HttpRequest.newBuilder(target).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "lock table condition in access exclusive mode");
    }

    /** Waits until the one that asks the database is held up there; the process that serves it. */
    private long awaitTheLeader() {
        return await().atMost(PATIENCE).until(this::blocked, process -> process > 0);
    }

    /** Outside of the transaction, in which the activity would stay what it was when first looked at. */
    private long blocked() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BLOCKED)) {
            row.next();
            assertEquals(true, row.getLong(1) <= 1, "never more than one");
            return row.getLong(2);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
