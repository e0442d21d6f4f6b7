package healthcontent.edge;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that stop in the middle of a body, or go away. */
@QuarkusTest
class StalledClientsTest {

    private static final String RELEASES = "POST /v1/sync/releases";

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void clientsThatStallInTheMiddleOfABodyHoldUpNoWrite() throws IOException {
        try (Socket first = stalled(RELEASES, "first");
                Socket second = stalled(RELEASES, "second")) {
            given().auth()
                    .oauth2(Tokens.with(Scopes.PLAN))
                    .contentType(ContentType.JSON)
                    .body(TestBundle.of(TestDocument.condition("gout")).json())
                    .post("/v1/sync/releases")
                    .then()
                    .statusCode(201);
            assertEquals(List.of(true, true), List.of(first.isConnected(), second.isConnected()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RELEASES, "PUT /v1/sync/documents/condition/gout"})
    void aClientThatGoesAwayInTheMiddleOfABodyIsNoErrorOfTheService(String operation) throws IOException {
        String id = "gone-" + operation.length();
        try (RequestLogLines log = new RequestLogLines()) {
            stalled(operation, id).close();

            await().atMost(Duration.ofSeconds(30)).until(() -> !log.of(id).isEmpty());

            RequestLogLines.Line line = log.of(id).get(0);
            assertEquals(Level.INFO, line.level());
            assertEquals(operation + ": 400 malformed-request", line.message());
            assertNull(line.thrown());
        }
    }

    /** A client that has sent the beginning of a body, which the service has begun to read. */
    private Socket stalled(String operation, String id) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        String head = operation + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\nIf-None-Match: *\r\nExpect: 100-continue\r\nX-Request-Id: " + id
                + "\r\nAuthorization: Bearer " + Tokens.with(Scopes.PLAN, Scopes.APPLY) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
        assertEquals("HTTP/1.1 100", new String(answer, StandardCharsets.US_ASCII));
        out.write('{');
        out.flush();
        return socket;
    }
}
