package healthcontent.load;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.LongStatements;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.limit.Limits;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that take too long, because a lock holds them up: how they end, and what they take from others. */
@QuarkusTest
class LoadTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MANY = 60;

    /** Of requests; the news of the content are read in the background. */
    private static final String HELD_UP = """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and state = 'active'\
            """ + " and " + TestContent.OF_REQUESTS;

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @Inject
    Vertx vertx;

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(condition("gout"), cause("heat"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conditions?q=gout, The search took longer than the 300 ms",
        "/v1/conditions?q=gout&total=true, The search took longer than the 300 ms",
        "/v1/search?q=gout, The search took longer than the 300 ms",
        "/v1/conditions, longer than this service lets it",
        "/v1/conditions/gout, longer than this service lets it",
        "/v1/conditions/gout/faqs, longer than this service lets it"
    })
    void aReadThatTakesTooLongIsEndedAndSaysWhy(String path, String detail) throws SQLException {
        try (Connection lock = lock(database.getConnection(), "condition")) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("/problems/took-too-long"))
                    .body("detail", containsString(detail));
            assertEquals(0, heldUp());
            given().get("/q/health/ready")
                    .then()
                    .body("checks.find { it.name == 'database' }.data.database", equalTo("ok"));
            lock.rollback();
        }
        given().get(path).then().statusCode(200);
    }

    /** As behind a pooler, which may lead it to a session without the usual bound; the second is no transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/conditions?limit=7", "/v1/conditions/gout"})
    void aReadHasItsBoundWhateverTheSession(String path) throws SQLException {
        try (LongStatements allowed = LongStatements.allowedInSessionsOf(database);
                Connection lock = lock(allowed.connection(), "condition")) {
            given().get(path).then().statusCode(503).body("type", equalTo("/problems/took-too-long"));
            lock.rollback();
        }
    }

    @Test
    void aReleaseHasMoreTimeThanARead() throws SQLException {
        try (Connection session = database.getConnection();
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("show statement_timeout")) {
            assertTrue(row.next());
            assertEquals("2s", row.getString(1));
        }
        assertTrue(Limits.RELEASE_STATEMENT_TIME.compareTo(Limits.READ_TIME) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/faqs?q=gout&limit=", "/v1/faqs?total=true&limit=", "/%761/faqs?%71=gout&limit="})
    void expensiveReadsTakeFewConnectionsAndTheRestIsToldToComeAgain(String path) throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection lock = lock(database.getConnection(), "faq")) {
            answers = IntStream.rangeClosed(1, MANY)
                    .mapToObj(limit -> send(path + limit))
                    .toList();
            assertTheyLeaveConnectionsToOthers(answers);
            lock.rollback();
        }
        assertSomeTookTooLongAndSomeWereToldToComeAgain(answers);
        assertEquals(
                MANY,
                answers.stream()
                        .filter(answer -> answer.join()
                                .headers()
                                .firstValue("Retry-After")
                                .isPresent())
                        .count());
        await().atMost(PATIENCE).until(() -> send(path + 9).join().statusCode() == 200);
    }

    @Test
    void lookUpsTakeFewConnectionsToo() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection lock = lock(database.getConnection(), "red_flag_symptom")) {
            answers = Stream.generate(this::lookUp).limit(MANY).toList();
            assertTheyLeaveConnectionsToOthers(answers);
            lock.rollback();
        }
        assertSomeTookTooLongAndSomeWereToldToComeAgain(answers);
        await().atMost(PATIENCE).until(() -> lookUp().join().statusCode() == 200);
    }

    @Test
    void agentsTakeTheSameTurnsAsReaders() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection lock = lock(database.getConnection(), "red_flag_symptom")) {
            answers = Stream.generate(this::lookUp)
                    .limit(MANY / 2)
                    .flatMap(lookUp -> Stream.of(lookUp, lookUpAsAnAgent()))
                    .toList();
            assertTheyLeaveConnectionsToOthers(answers);
            lock.rollback();
        }
        assertSomeTookTooLongAndSomeWereToldToComeAgain(answers);
        assertTrue(
                answers.stream().noneMatch(answer -> answer.join().body().contains("All connections")),
                "there were connections left");
        await().atMost(PATIENCE).until(() -> lookUpAsAnAgent().join().statusCode() == 200);
    }

    private CompletableFuture<HttpResponse<String>> lookUp() {
        return post("/v1/red-flags/lookup", "{\"symptoms\": [\"pain\"]}");
    }

    private CompletableFuture<HttpResponse<String>> lookUpAsAnAgent() {
        return post("/mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "look_up_red_flags", "arguments": {"symptoms": ["pain"]}}}""");
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String body) {
        return client.sendAsync(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void assertTheyLeaveConnectionsToOthers(List<CompletableFuture<HttpResponse<String>>> answers)
            throws SQLException {
        while (answers.stream().anyMatch(answer -> !answer.isDone())) {
            long heldUp = heldUp();
            assertTrue(heldUp <= Limits.EXPENSIVE_READS, "at once: " + heldUp);
            given().get("/v1/causes/heat?lang=es").then().statusCode(200);
        }
    }

    private static void assertSomeTookTooLongAndSomeWereToldToComeAgain(
            List<CompletableFuture<HttpResponse<String>>> answers) {
        List<String> bodies =
                answers.stream().map(answer -> answer.join().body()).toList();
        assertTrue(bodies.stream().anyMatch(body -> body.contains("/problems/took-too-long")), bodies.get(0));
        assertTrue(
                bodies.stream().anyMatch(body -> body.contains("Too many searches, look-ups and counted lists")),
                bodies.get(0));
    }

    @Test
    void thoseThatWaitForOneCountedListAreToldWhatItIsTold() throws SQLException {
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection lock = lock(allowed.connection(), "faq")) {
            List<CompletableFuture<HttpResponse<String>>> inside = IntStream.rangeClosed(1, Limits.EXPENSIVE_READS)
                    .mapToObj(limit -> send("/v1/faqs?total=true&limit=" + limit))
                    .toList();
            await().atMost(PATIENCE).until(() -> heldUp() == Limits.EXPENSIVE_READS);
            List<CompletableFuture<HttpResponse<String>>> refused = Stream.generate(
                            () -> send("/v1/faqs?total=true&limit=50"))
                    .limit(10)
                    .toList();
            refused.forEach(
                    answer -> assertTrue(answer.join().body().contains("/problems/too-busy"), answer.join()::body));
            lock.rollback();
            inside.forEach(answer -> assertEquals(200, answer.join().statusCode()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/conditions/gout", "/v1/conditions/gout/faqs"})
    void aConnectionThatIsResetEndsItsStatement(String path) throws SQLException, IOException {
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection lock = lock(allowed.connection(), "condition")) {
            Socket socket = ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().atMost(PATIENCE).until(() -> heldUp() == 1);
            socket.setSoLinger(true, 0);
            socket.close();
            await().atMost(PATIENCE).until(() -> heldUp() == 0);
            lock.rollback();
        }
    }

    @Test
    void aStreamThatIsResetEndsItsStatementAndNoOther() throws SQLException {
        HttpClient http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection lock = lock(allowed.connection(), "condition")) {
            HttpClientRequest reset = begin(http2, "/v1/conditions/gout");
            CompletableFuture<Integer> other = new CompletableFuture<>();
            begin(http2, "/v1/conditions/gout/faqs")
                    .response()
                    .onSuccess(response -> other.complete(response.statusCode()))
                    .onFailure(other::completeExceptionally);
            await().atMost(PATIENCE).until(() -> heldUp() == 2);
            reset.reset(8);
            await().atMost(PATIENCE).until(() -> heldUp() == 1);
            lock.rollback();
            assertEquals(200, other.join());
        } finally {
            http2.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** What was planned until then is undone, as if it had never been sent. */
    @Test
    void aWriteWhoseClientHasGoneEndsInTheDatabaseToo() throws SQLException, IOException {
        String bundle = TestBundle.of(condition("gout").named("Gout of the foot"))
                .titled("Gone")
                .json()
                .toString();
        try (Connection lock = lock(database.getConnection(), "document")) {
            Socket socket =
                    ask("POST /v1/sync/releases HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + Tokens.with(Scopes.PLAN) + "\r\nContent-Length: "
                            + bundle.length() + "\r\n\r\n"
                            + bundle);
            await().atMost(PATIENCE).until(() -> heldUp() == 1);
            socket.setSoLinger(true, 0);
            socket.close();
            await().atMost(PATIENCE).until(() -> heldUp() == 0);
            lock.rollback();
        }
        assertEquals(0, number("select count(*) from release where title = 'Gone'"));
    }

    private Socket ask(String request) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private HttpClientRequest begin(HttpClient http2, String path) {
        HttpClientRequest request = http2.request(HttpMethod.GET, server.getPort(), server.getHost(), path)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        request.end();
        return request;
    }

    private CompletableFuture<HttpResponse<String>> send(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Connection lock(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    /** How many statements wait for a lock. */
    private long heldUp() throws SQLException {
        return number(HELD_UP);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
