package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One folder through the hardships of its life, in order; each start costs seconds, so they are not repeated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServiceIT {

    private static final String ROLE = "health_content";

    private Path workingFolder;
    private Path folder;
    private PackagedService service;

    @BeforeAll
    void startInAnEmptyFolder(@TempDir Path empty) throws SQLException, IOException {
        workingFolder = empty;
        folder = workingFolder.resolve("data").resolve("postgresql");
        service = PackagedService.start(workingFolder, Map.of());
        service.awaitLine(PackagedService.READY);
        execute("create table committed (what text)");
        execute("insert into committed values ('first')");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void anEmptyFolderBecomesADatabaseThatIsReady() {
        assertEquals(200, service.get("/q/health/ready").statusCode());
        assertEquals(200, service.get("/docs/").statusCode());
    }

    @Test
    @Order(2)
    void thePasswordIsForItsOwnerOnlyAndNeededByEveryone() throws IOException {
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("password")));
        for (String role : List.of(ROLE, "postgres")) {
            SQLException refused = assertThrows(SQLException.class, () -> connect(role, "guess"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    @Test
    @Order(3)
    void whatIsCommittedIsOnDisk() throws SQLException, IOException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals("on", query("show " + setting));
        }
        assertEquals("127.0.0.1", query("show listen_addresses"));
    }

    @Test
    @Order(4)
    void aSecondServiceOnTheSameFolderIsRefusedInOneLine() {
        PackagedService second = PackagedService.start(workingFolder, Map.of());
        assertNotEquals(0, second.awaitExit());
        assertEquals(1, second.output().lines().count(), second.output());
        assertTrue(second.output().contains(folder + " is in use by another running service"), second.output());
        assertEquals(200, service.get("/q/health/ready").statusCode());
    }

    @Test
    @Order(5)
    void aServerThatIsKilledComesBackWithWhatWasCommitted() throws SQLException, IOException {
        ProcessHandle.of(serverProcess()).orElseThrow().destroyForcibly();
        service.awaitLine("The embedded PostgreSQL is back");
        assertEquals("first", query("select what from committed"));
    }

    @Test
    @Order(6)
    void aServiceThatIsKilledIsTakenOverWithinSeconds() throws SQLException, IOException {
        execute("update committed set what = 'second'");
        long leftBehind = serverProcess();
        service.kill();
        long began = System.nanoTime();
        service = PackagedService.start(workingFolder, Map.of());
        service.awaitLine(PackagedService.READY);
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(30).toNanos());
        awaitEnd(leftBehind);
        assertEquals("second", query("select what from committed"));
    }

    private void awaitWaiting(int requests) {
        await(requests + " requests that wait for the locked table")
                .until(() -> Integer.parseInt(query("select count(*) from pg_locks where not granted")) >= requests);
    }

    /** The request that is still being answered shows that the stream did not end because the service did. */
    @Test
    @Order(7)
    void aServiceThatIsToldToEndAnswersWhatItBeganAndTakesItsServerWithIt() throws SQLException, IOException {
        long server = serverProcess();
        CompletableFuture<HttpResponse<String>> inFlight;
        CompletableFuture<HttpResponse<String>> plan;
        Iterator<String> stream = service.follow("/v1/changes");
        assertTrue(stream.hasNext());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table document in access exclusive mode");
            plan = service.postAndGoOn("/v1/sync/releases", "Bearer " + token(), "large", largeBundle());
            awaitWaiting(1);
            inFlight = service.postAndGoOn("/v1/sync/releases", "Bearer " + token(), "small", smallBundle());
            awaitWaiting(2);
            service.tellToEnd();
            service.awaitLine("Ending");
            await("so that no request is sent here any more")
                    .until(() -> service.get("/q/health/ready").statusCode() == 503);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> stream.forEachRemaining(line -> {}));
            assertFalse(inFlight.isDone());
            assertFalse(plan.isDone());
            connection.rollback();
        }
        assertEquals(201, inFlight.join().statusCode(), inFlight.join().body());
        assertEquals(201, plan.join().statusCode(), plan.join().body());
        service.awaitExit();
        awaitEnd(server);
        assertTrue(Files.readString(folder.resolve("server.log")).contains("database system is shut down"));
    }

    @Test
    @Order(8)
    void dataOfAnotherVersionIsRefusedInOneLine() throws IOException {
        Path version = folder.resolve("cluster").resolve("PG_VERSION");
        String written = Files.readString(version);
        Files.writeString(version, "9\n");
        assertRefused(Map.of(), "was written by PostgreSQL 9, and this service carries PostgreSQL");
        Files.writeString(version, written);
    }

    @Test
    @Order(9)
    void aFolderThatCannotBeMadeIsNamedInFull() throws IOException {
        Path file = Files.createFile(workingFolder.resolve("file"));
        assertRefused(
                Map.of("HEALTH_CONTENT_EMBEDDED_FOLDER", "file/postgresql"),
                "The data folder " + file.resolve("postgresql") + " cannot be used: ");
    }

    @Test
    @Order(10)
    void aUserWithoutAnAddressIsRefused() {
        assertRefused(Map.of("QUARKUS_DATASOURCE_USERNAME", "someone"), "set QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    @Order(11)
    void aPortThatIsTakenIsNamedInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(
                    Map.of("QUARKUS_HTTP_PORT", port, "HEALTH_CONTENT_EMBEDDED_FOLDER", "elsewhere"),
                    "Port " + port + " is in use by another process: set QUARKUS_HTTP_PORT");
        }
        assertFalse(Files.exists(workingFolder.resolve("elsewhere")), "and nothing was begun");
    }

    /** The driver names the zone of the JVM to the database, which does not know this one. */
    @Test
    @Order(12)
    void anyTimeZoneOfTheSystemWillDo() {
        service.terminate();
        service = PackagedService.start(workingFolder, Map.of("TZ", "JST"));
        service.awaitLine(PackagedService.READY);
        assertEquals(200, service.get("/q/health/ready").statusCode());
    }

    @Test
    @Order(13)
    void aStartThatFailsAfterTheServerIsUpTakesItAway() throws IOException {
        service.terminate();
        Path log = folder.resolve("server.log");
        PackagedService failed =
                PackagedService.start(workingFolder, Map.of("HEALTH_CONTENT_LANGUAGES_DEFAULT", "not-served"));
        assertNotEquals(0, failed.awaitExit());
        assertTrue(failed.output().contains("default is not among those served"), failed.output());
        assertTrue(Files.readString(log).contains("database system is ready to accept connections"));
        assertTrue(Files.readString(log).contains("database system is shut down"));
        assertFalse(Files.exists(folder.resolve("cluster").resolve("postmaster.pid")));
    }

    @Test
    @Order(14)
    void aFolderThatTheEnvironmentCannotNameIsRefusedInOneLine(@TempDir Path parent) throws IOException {
        Path umlaut = Files.createDirectories(parent.resolve("Übung"));
        Map<String, String> plain = Map.of("LC_ALL", "C");
        assertRefused(umlaut, plain, "no encoding for the name of the working folder: set LC_ALL=C.UTF-8");
        assertRefused(
                parent,
                Map.of("LC_ALL", "C", "HEALTH_CONTENT_EMBEDDED_FOLDER", umlaut.toString()),
                "no encoding for its name or for that of the working folder; set LC_ALL=C.UTF-8");
    }

    private String token() throws IOException {
        return Files.readString(workingFolder.resolve("data/trial/token")).strip();
    }

    private static String smallBundle() {
        return TestBundle.of(TestDocument.condition("small")).json().toString();
    }

    private static String largeBundle() {
        return TestBundle.of(IntStream.range(0, 2_000)
                        .mapToObj(n -> TestDocument.condition("large-" + n))
                        .toList())
                .json()
                .toString();
    }

    private void assertRefused(Map<String, String> environment, String reason) {
        assertRefused(workingFolder, environment, reason);
    }

    private static void assertRefused(Path workingFolder, Map<String, String> environment, String reason) {
        PackagedService refused = PackagedService.start(workingFolder, environment);
        assertNotEquals(0, refused.awaitExit());
        assertEquals(1, refused.output().lines().count(), refused.output());
        assertTrue(refused.output().contains(reason), refused.output());
    }

    private long serverProcess() throws IOException {
        return Postmaster.of(folder.resolve("cluster")).orElseThrow().pid();
    }

    private Connection connect(String role, String password) throws SQLException, IOException {
        List<String> lines = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/" + ROLE, role, password);
    }

    private Connection connect() throws SQLException, IOException {
        return connect(ROLE, Files.readString(folder.resolve("password")));
    }

    private void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A process that has ended is listed until its parent has taken notice of that. */
    private static void awaitEnd(long process) {
        await().until(() ->
                ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    }

    private String query(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
