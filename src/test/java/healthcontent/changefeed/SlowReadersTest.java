package healthcontent.changefeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.limit.Limits;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that ask for a page with content, which is larger than what the sockets take, and do not read it. */
@QuarkusTest
class SlowReadersTest {

    private static final String PAGE = "/v1/changes?include=content";
    private static final int DOCUMENTS = 30;
    private static final int MORE = 2;

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.clear();
        TestDocument wide =
                TestDocument.condition("wide").with("overview", Collections.nCopies(20, "\u5b57".repeat(Limits.TEXT)));
        content.publish(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> wide.changed(entry -> entry.put("slug", "wide-" + i)))
                .toArray(TestDocument[]::new));
    }

    @Test
    void keepNobodyElseFromGettingOne() throws IOException {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < Limits.CONTENT_PAGES + MORE; i++) {
                Socket socket = ask();
                stalled.add(socket);
                assertEquals(
                        "HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8));
            }
            long start = System.nanoTime();
            RawHttp.Answer page = RawHttp.get(server, PAGE);
            assertEquals(200, page.status());
            assertTrue(page.body().length() > 1_000_000, () -> page.body().length() + " characters");
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream()
                .write(("GET " + PAGE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
