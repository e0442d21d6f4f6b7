package healthcontent;

import healthcontent.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * The PostgreSQL of all tests in this JVM, started by the first that needs it; its folder goes away with the JVM. Each
 * start of the service under test has class loaders of its own, so this class must come from that of the JVM.
 */
public final class TestServer {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");
    private static final String ADMINISTRATOR = "postgres";

    /** Made here so that it is known to what this class loader holds, whichever class loader comes first elsewhere. */
    private static final Driver DRIVER = new Driver();

    private static PostgresServer server;
    private static int databases;

    private TestServer() {}

    /** Makes a new, empty database, and gives the settings with which the service uses it. */
    public static Map<String, String> newDatabase() throws IOException, SQLException {
        return newDatabase("");
    }

    /**
     * The same, of a certain kind.
     *
     * @param options of {@code create database}
     */
    public static synchronized Map<String, String> newDatabase(String options) throws IOException, SQLException {
        if (server == null) {
            start();
        }
        databases++;
        String name = "test_" + databases;
        String url = server.jdbcUrl().replaceFirst("[^/]+$", name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + server.username() + " " + options);
            // what a test writes need not outlive a crash, so it does not wait for the disk
            statement.execute("alter database " + name + " set synchronous_commit = off");
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", server.username(),
                "quarkus.datasource.password", server.password());
    }

    private static Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ADMINISTRATOR);
        properties.setProperty("password", server.password());
        return DRIVER.connect(server.jdbcUrl(), properties);
    }

    private static void start() throws IOException {
        Path folder = Files.createTempDirectory("health-content-test-");
        PostgresServer started = PostgresServer.start(folder, PROGRAMS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.close();
            delete(folder);
        }));
        server = started;
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
