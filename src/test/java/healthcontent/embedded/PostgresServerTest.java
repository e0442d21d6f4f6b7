package healthcontent.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start finds in the folder, and what it leaves behind. */
class PostgresServerTest {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    @TempDir
    private Path folder;

    /** Each as a crash of the machine may leave it; the bystander is given the number that a server once had. */
    @Test
    void aFileOfAServerThatIsNoneIsTakenForStale() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start(folder, PROGRAMS)) {
            execute(server, "create table committed as select 'first' as what");
        }
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            List<String> left = List.of(
                    bystander.pid() + "\n" + cluster()
                            + "\n1700000000\n5432\n\n127.0.0.1\n  1234567    12345\nready   \n",
                    "-" + bystander.pid() + "\n",
                    "",
                    "\n\n",
                    "garbage\nmore\n\0\1\2\u00FF",
                    "99999999999999999999\n");
            for (String file : left) {
                Files.writeString(cluster().resolve("postmaster.pid"), file, StandardCharsets.ISO_8859_1);
                try (PostgresServer server = PostgresServer.start(folder, PROGRAMS)) {
                    assertEquals("first", query(server, "select what from committed"), file);
                }
            }
            assertTrue(bystander.isAlive());
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void aServerThatCannotBeUsedIsNotLeftRunning() throws IOException {
        PostgresServer.start(folder, PROGRAMS).close();
        Files.writeString(folder.resolve("password"), "another");
        EmbeddedPostgresFailure failure =
                assertThrows(EmbeddedPostgresFailure.class, () -> PostgresServer.start(folder, PROGRAMS));
        assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
        await().until(() -> servers().isEmpty());
        assertFalse(Files.exists(cluster().resolve("postmaster.pid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b", "a`b", "a\"b", "a\\\\b", "a\nb"})
    void aFolderThatProgramsOfPostgresqlCannotNameIsRefusedInOneLine(String name) {
        Path unfit = folder.resolve(name);
        EmbeddedPostgresFailure failure =
                assertThrows(EmbeddedPostgresFailure.class, () -> PostgresServer.start(unfit.toString()));
        assertEquals(1, failure.getMessage().lines().count());
        String shown = unfit.toString().replace('\n', '?');
        assertTrue(failure.getMessage().startsWith("The data folder " + shown + " cannot be used: "));
        assertFalse(Files.exists(unfit));
    }

    @Test
    void aFolderWithSpacesAndUmlautsIsLikeAnyOther() {
        PostgresServer.start(folder.resolve("Größe und Maß, it's 100 % & (more); #1 \\ *!~+")
                        .toString())
                .close();
    }

    private Path cluster() {
        return folder.toAbsolutePath().resolve("cluster");
    }

    private List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(cluster().toString()))
                        .isPresent())
                .toList();
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }
}
