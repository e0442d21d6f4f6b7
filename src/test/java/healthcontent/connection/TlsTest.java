package healthcontent.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TwoOriginsAndNoKey;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of connections hold where these are encrypted, as the operator may configure it. */
@QuarkusTest
@TestProfile(TwoOriginsAndNoKey.class)
class TlsTest {

    private static final String HOST = "Host: localhost\r\n";

    @TestHTTPResource(tls = true)
    URI server;

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, 400, malformed-request",
        "GET /v1 HTTP/9.9, 505, unsupported-http-version",
    })
    void whatIsNoRequestIsRefusedInTheWordsOfTheService(String line, int status, String type)
            throws IOException, GeneralSecurityException {
        try (Client client = Client.encrypted(server)) {
            Client.Response response =
                    client.send(line + "\r\n" + HOST + "\r\n").receive();
            assertEquals(status, response.status());
            assertTrue(response.isProblem(type), response::toString);
            assertTrue(response.namesItself(), response::toString);
        }
    }

    @Test
    void pipelinedRequestsAreRespondedToInTheirOrder() throws IOException, GeneralSecurityException {
        try (Client client = Client.encrypted(server)) {
            client.send(("GET /v1 HTTP/1.1\r\n" + HOST + "\r\n").repeat(50));
            client.receive(50).forEach(response -> assertEquals(200, response.status()));
        }
    }

    /** Which begins after the preface where the connection is one of HTTP/2. */
    @Test
    void theHeadOfARequestHasTenSeconds() throws IOException, GeneralSecurityException {
        try (Client http1 = Client.encrypted(server);
                Client http2 = Client.encrypted(server, "h2")) {
            long start = System.nanoTime();
            http1.send("GET /v1 HTTP/1.1\r\nHo");
            http2.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0\0\0\20\1");
            http1.rest();
            http2.rest();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(time.toMillis() > 9_000 && time.toMillis() < 20_000, time::toString);
        }
    }
}
