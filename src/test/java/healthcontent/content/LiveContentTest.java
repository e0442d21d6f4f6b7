package healthcontent.content;

import static healthcontent.TestDocument.condition;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.LongStatements;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in more than one statement, while releases come in between; and that each of them lets go. */
@QuarkusTest
class LiveContentTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A reader looks among the live conditions, and then asks the documents what became of the one not found. */
    private static final String HOLD_THE_QUESTION = "lock table document in access exclusive mode";

    private static final String NOT_LIVE_YET = "update condition set slug = 'not-yet' where slug = 'gout'";
    private static final String LIVE = "update condition set slug = 'gout' where slug = 'not-yet'";

    private static final String HELD = """
            select count(*) from pg_stat_activity
             where wait_event_type = 'Lock' and datname = current_database() and query like '%content_state%'
            """;

    @TestHTTPResource("/v1/conditions/")
    URI conditions;

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void publish() {
        content.clear();
        content.publish(condition("gout"), condition("gone"));
        content.publish(TestBundle.of().withdraw(condition("gone")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gout", "gout/prevention"})
    void whatGoesLiveBetweenTheLookAndTheQuestionIsThere(String path) throws SQLException {
        CompletableFuture<HttpResponse<String>> answer;
        execute(NOT_LIVE_YET);
        try (LongStatements allowed = LongStatements.allowedIn(database);
                Connection release = allowed.connection()) {
            release.setAutoCommit(false);
            execute(release, HOLD_THE_QUESTION);
            answer = send(path);
            await().atMost(PATIENCE).until(this::isHeld);
            execute(release, LIVE);
            release.commit();
        }
        assertEquals(200, answer.join().statusCode());
        assertThat(answer.join().headers().map().toString(), containsString("stored"));
    }

    @ParameterizedTest
    @CsvSource({"gout, 200", "gout/causes, 200", "gone, 410", "gone/causes, 410", "nowhere, 404", "No, 404"})
    void noReadKeepsItsConnection(String path, int status) {
        for (String language : List.of("en", "es")) {
            assertEquals(status, send(path + "?lang=" + language).join().statusCode());
        }
        await().until(() -> database.getMetrics().activeCount() == 0);
    }

    private CompletableFuture<HttpResponse<String>> send(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(conditions.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private boolean isHeld() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HELD)) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
