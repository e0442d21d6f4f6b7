package healthcontent.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;

class PrimaryDriverTest {

    private static final int USUAL_SECONDS = 15;

    private static Map<String, String> database;

    @BeforeAll
    static void make() throws IOException, SQLException {
        database = TestServer.newDatabase();
    }

    /** As a server does that froze: the system takes connections for it. */
    @Test
    void aHostThatAcceptsAConnectionAndSaysNothingKeepsNoOtherWaitingForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String hosts = "127.0.0.1:" + silent.getLocalPort() + ",127.0.0.1:";
            String url = database.get("quarkus.datasource.jdbc.url").replace("127.0.0.1:", hosts);
            assertTrue(url.contains(hosts), url);

            assertTimeoutPreemptively(Duration.ofSeconds(USUAL_SECONDS - 5), () -> {
                try (Connection connection = new PrimaryDriver().connect(url, properties())) {
                    assertTrue(connection.isValid(1));
                    assertEquals(USUAL_SECONDS * 1000, connection.getNetworkTimeout());
                }
            });
        }
    }

    @Test
    void aHostThatIsNotThereIsAskedOnce() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> countConnections(closing, asked));
            server.start();
            String url = "jdbc:postgresql://127.0.0.1:" + closing.getLocalPort() + "/none?sslmode=disable";
            assertThrows(SQLException.class, () -> new PrimaryDriver().connect(url, properties()));
        }
        assertEquals(1, asked.get());
    }

    private static void countConnections(ServerSocket closing, AtomicInteger asked) {
        try {
            while (true) {
                Socket socket = closing.accept();
                asked.incrementAndGet();
                socket.close();
            }
        } catch (IOException e) {
            assertTrue(closing.isClosed());
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, database.get("quarkus.datasource.username"));
        PGProperty.PASSWORD.set(properties, database.get("quarkus.datasource.password"));
        PGProperty.SOCKET_TIMEOUT.set(properties, USUAL_SECONDS);
        return properties;
    }
}
