package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas with a database of their own that is not there at first, and goes away later; in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalDatabaseIT {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");
    private static final String CONTENT = "/v1/changes?limit=5";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CLIENTS = 8;

    private Path workingFolder;
    private Map<String, String> environment;
    private int databasePort;
    private PostgresServer database;
    private PackagedService first;
    private PackagedService second;

    @BeforeAll
    void startWithoutADatabase(@TempDir Path empty) {
        workingFolder = empty;
        databasePort = PackagedService.freePort();
        startDatabase(); // makes the password, which the replicas need to know
        database.close();
        environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "HEALTH_CONTENT_STARTER_LOAD", "if-empty");
        first = PackagedService.start(workingFolder, environment);
        second = PackagedService.start(workingFolder, environment);
        first.awaitLine("Waiting for the database");
        second.awaitLine("Waiting for the database");
        first.awaitLine("Listening on");
        second.awaitLine("Listening on");
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        database.close();
    }

    @Test
    @Order(1)
    void withoutItsDatabaseTheServiceLivesButIsNotReady() {
        assertEquals(200, first.get("/q/health/live").statusCode());
        assertEquals(503, first.get("/q/health/ready").statusCode());
        assertComeBackLater(first.get(CONTENT));
        assertFalse(workingFolder.resolve("data").toFile().exists(), "no embedded server is started");
    }

    @Test
    @Order(2)
    void replicasThatWaitForTheSameEmptyDatabaseFillItOnce() throws SQLException {
        startDatabase();
        first.awaitLine(PackagedService.READY);
        second.awaitLine(PackagedService.READY);
        assertEquals(200, first.get(CONTENT).statusCode());
        assertEquals(200, second.get(CONTENT).statusCode());
        assertEquals("1", query("select count(*) from release"));
    }

    @Test
    @Order(3)
    void aRestartOfTheDatabaseUnderLoadIsSurvived() throws InterruptedException {
        Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> askUntil(over, answers));
        }
        awaitStatus(answers, 200);
        database.close();
        answers.clear();
        awaitStatus(answers, 503);
        await().atMost(PATIENCE).until(() -> first.get("/q/health/ready").body().contains("unreachable"));
        assertEquals(200, first.get("/q/health/ready").statusCode());
        startDatabase();
        answers.clear();
        awaitStatus(answers, 200);
        over.set(true);
        clients.shutdown();
        assertTrue(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        // a connection that the restart cut may still be in the pool, and tells the one who gets it to come back
        await().atMost(PATIENCE)
                .until(() -> IntStream.range(0, CLIENTS)
                        .allMatch(i -> first.get(CONTENT).statusCode() == 200));
        await().atMost(PATIENCE).until(() -> first.get("/q/health/ready").body().contains("\"degraded\": false"));
    }

    @Test
    @Order(4)
    void aVersionFromBeforeAMigrationSaysSoAndIsNotReadyWhileThoseThatRunGoOn() throws SQLException {
        execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 'later', 1, true)");
        try (PackagedService third = PackagedService.start(workingFolder, environment)) {
            third.awaitLine("A later version of the service has migrated the database (migration 1000);");
            assertEquals(503, third.get("/q/health/ready").statusCode());
            assertComeBackLater(third.get(CONTENT));
            assertFalse(third.output().contains("FlywayValidateException"), third.output());
            assertEquals(200, first.get(CONTENT).statusCode());
            execute("delete from flyway_schema_history where version = '1000'");
            third.awaitLine(PackagedService.READY);
        }
    }

    private void askUntil(AtomicBoolean over, Queue<HttpResponse<String>> answers) {
        while (!over.get()) {
            answers.add(first.get(CONTENT));
        }
    }

    private static void awaitStatus(Queue<HttpResponse<String>> answers, int status) {
        await().atMost(PATIENCE).until(() -> {
            answers.stream()
                    .filter(answer -> answer.statusCode() != 200)
                    .forEach(ExternalDatabaseIT::assertComeBackLater);
            return answers.stream().anyMatch(answer -> answer.statusCode() == status);
        });
    }

    private static void assertComeBackLater(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("none"));
        assertTrue(answer.body().contains("/problems/service-unavailable"), answer.body());
    }

    private void startDatabase() {
        database = PostgresServer.start(workingFolder.resolve("external"), PROGRAMS, () -> databasePort);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
