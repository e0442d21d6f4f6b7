package healthcontent.lookup;

import static healthcontent.lookup.Lookups.asking;
import static healthcontent.lookup.Lookups.lookUp;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import healthcontent.limit.Limits;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anyone may send a look-up, as slowly as they like: it takes nothing from others. */
@QuarkusTest
class SlowLookupsTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void thoseThatDoNotComeWholeTakeNoTurnAndAreGivenUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < Limits.LOOKUPS; i++) {
                slow.add(begin("Content-Length: 30\r\n\r\n{"));
            }
            await().atMost(Duration.ofMillis(PATIENCE_MILLIS)).until(this::isTooBusy);
            RestAssured.get("/v1/conditions").then().statusCode(200);
            slow.remove(0).close();
            await().atMost(Duration.ofMillis(PATIENCE_MILLIS)).until(() -> !isTooBusy());
            lookUp("pain").statusCode(200);
            assertEquals("HTTP/1.1 400 Bad Request", firstLine(slow.get(slow.size() - 1)));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private boolean isTooBusy() {
        return lookUp("pain").extract().statusCode() == 503;
    }

    @Test
    void aBodyMayComeInPiecesAndOnRequest() throws IOException {
        String body = asking(List.of("pain"));
        try (Socket socket = begin("Content-Length: " + body.length() + "\r\nExpect: 100-continue\r\n\r\n")) {
            assertEquals("HTTP/1.1 100 Continue", firstLine(socket));
            write(socket, body);
            assertEquals("", firstLine(socket));
            assertEquals("HTTP/1.1 200 OK", firstLine(socket));
        }
        try (Socket socket = begin("Transfer-Encoding: chunked\r\n\r\n")) {
            for (int i = 0; i < body.length(); i++) {
                write(socket, "1\r\n" + body.charAt(i) + "\r\n");
            }
            write(socket, "0\r\n\r\n");
            assertEquals("HTTP/1.1 200 OK", firstLine(socket));
        }
        try (Socket socket = begin("Transfer-Encoding: chunked\r\n\r\n")) {
            write(socket, Integer.toHexString(20_000) + "\r\n" + " ".repeat(20_000) + "\r\n");
            assertEquals("HTTP/1.1 413 Request Entity Too Large", firstLine(socket));
        }
    }

    private Socket begin(String rest) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        write(socket, "POST " + Lookups.PATH + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + rest);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Byte by byte, so that nothing is taken of what follows. */
    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\r') {
            line.append((char) next);
            next = socket.getInputStream().read();
        }
        assertEquals('\n', socket.getInputStream().read());
        return line.toString();
    }
}
