package healthcontent.connection;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionRulesTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final String READ = "GET /v1 HTTP/1.1\r\n" + HOST + "\r\n";

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Inject
    Vertx vertx;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, 400, malformed-request",
        "G(T /v1 HTTP/1.1, 400, malformed-request",
        "GET /v1 FTP/1.1, 400, malformed-request",
        "GET /v1 HTTP/2.0, 505, unsupported-http-version",
        "GET /v1 HTTP/9.9, 505, unsupported-http-version",
    })
    void aRequestLineThatIsNoneIsRefusedInTheWordsOfTheService(String line, int status, String type)
            throws IOException {
        assertRefused(line + "\r\n" + HOST + "\r\n", status, type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b: x",
                "no-colon",
                "a: b\u0001",
                ": without a name",
                "Host: another",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: -1",
                "Content-Length: 1\r\nTransfer-Encoding: chunked",
            })
    void headersThatAreNoneAreRefusedInTheWordsOfTheService(String lines) throws IOException {
        assertRefused(
                "POST /v1 HTTP/1.1\r\n" + HOST + "Connection: close\r\n" + lines + "\r\n\r\n",
                400,
                "malformed-request");
    }

    @Test
    void whatIsTooLongIsRefusedInTheWordsOfTheService() throws IOException {
        assertRefused("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414, "uri-too-long");
        assertRefused(
                "GET /v1 HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(70_000) + "\r\n\r\n", 431, "headers-too-large");
    }

    @Test
    void theIdOfARefusalIsThatOfTheRequestWhereItCouldBeRead() throws IOException {
        try (Client client = new Client(server)) {
            Client.Response response = client.send("GET /v1?a=b HTTP/3.0\r\n" + HOST + "X-Request-Id: mine\r\n\r\n")
                    .receive();
            assertTrue(response.body().contains("\"requestId\":\"mine\""), response::body);
            assertTrue(response.body().contains("\"instance\":\"/v1\""), response::body);
        }
    }

    @Test
    void aLaterMinorVersionIsReadAsTheOneThatIsSpoken() {
        assertEquals(
                200,
                RawHttp.send(server, "GET /v1 HTTP/1.9\r\n" + HOST + "Connection: close\r\n\r\n")
                        .status());
    }

    @Test
    void brokenChunksAreRefusedOnceAndEndTheConnection() throws IOException {
        String head = "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n";
        try (Client client = new Client(server)) {
            client.send("POST /v1/sync/releases HTTP/1.1\r\n" + HOST + head + "Authorization: Bearer "
                    + Tokens.with(Scopes.PLAN) + "\r\n\r\nZZZ\r\n{}\r\n0\r\n\r\n");
            Client.Response response = client.receive();
            assertEquals(400, response.status());
            assertTrue(response.isProblem("malformed-request") && response.namesItself(), response::toString);
            assertEquals("", client.rest());
        }
        try (Client client = new Client(server)) {
            client.send("POST /v1/sync/releases HTTP/1.1\r\n" + HOST + head + "\r\n");
            assertEquals(401, client.receive().status());
            assertEquals("", client.send("ZZZ\r\n").rest(), "the request has its response already");
        }
    }

    /** A place among the streams is then free for the next client. */
    @Test
    void aStreamEndsWhenItsClientHasClosedItsSide() throws IOException {
        try (Client client = new Client(server)) {
            client.send("GET /v1/changes HTTP/1.1\r\n" + HOST + "Accept: text/event-stream\r\n\r\n");
            assertEquals(200, client.receive().status());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> client.endInput().rest(), "before a comment shows that it has gone");
        }
    }

    @ParameterizedTest
    @CsvSource({"35000, 200", "37000, 431", "60000, 431"})
    void aHeadThatIsTooLargeIsRefusedInTheWordsOfTheServiceAlsoInHttp2(int size, int status) {
        HttpClient http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        try {
            Client.Response response = http2.request(HttpMethod.GET, server.getPort(), server.getHost(), "/v1")
                    .compose(request ->
                            request.putHeader("X-Filler", "x".repeat(size)).send())
                    .compose(answer -> answer.body()
                            .map(body -> new Client.Response(
                                    answer.statusCode(), answer.headers().toString(), body.toString())))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            assertEquals(status, response.status());
            if (status == 431) {
                assertTrue(response.isProblem("headers-too-large"), response::toString);
                assertTrue(
                        response.body().contains("\"requestId\":\"" + response.field("x-request-id") + "\""),
                        response::toString);
            }
        } finally {
            http2.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void theServerItselfSaysThatItIsThere() {
        for (String version : List.of("1.0", "1.1")) {
            RawHttp.Answer answer =
                    RawHttp.send(server, "OPTIONS * HTTP/" + version + "\r\n" + HOST + "Connection: close\r\n\r\n");
            assertEquals(204, answer.status());
            assertEquals(1, answer.headers("X-Request-Id").size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/openapi",
                "/docs/",
                "/docs/index.html",
                "/docs/swagger-ui.css"
            })
    void whatBelongsToOperationsIsThereToBeRead(String path) {
        for (String method : List.of("FOO", "POST", "DELETE", "TRACE")) {
            RawHttp.Answer answer = RawHttp.request(server, method, path);
            assertEquals(405, answer.status(), method);
            assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
            assertEquals("application/problem+json", answer.header("Content-Type"));
        }
        assertEquals(204, RawHttp.request(server, "OPTIONS", path).status());
        assertEquals(
                "GET, HEAD, OPTIONS", RawHttp.request(server, "OPTIONS", path).header("Allow"));
        assertEquals(
                RawHttp.get(server, path).status(),
                RawHttp.request(server, "HEAD", path).status());
    }

    @Test
    void whatIsNotThereIsNotThereForAnyMethod() {
        for (String method : List.of("GET", "DELETE", "OPTIONS")) {
            assertEquals(404, RawHttp.request(server, method, "/q/nope").status(), method);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/q/metrics, application/openmetrics-text, application/openmetrics-text",
        "/q/metrics, */*, application/openmetrics-text",
        "/q/metrics, text/plain, text/plain",
        "/q/metrics, 'text/plain;version=0.0.4, */*;q=0.1', text/plain",
        "/q/metrics, text/*, text/plain",
        "/problems, */*, application/json;charset=UTF-8",
        "/problems, text/html, text/html;charset=UTF-8",
        "/problems/not-found, text/html, text/html;charset=UTF-8",
    })
    void aResponseSaysWhichFormatItIsIn(String path, String accepted, String expected) {
        RawHttp.Answer answer = RawHttp.get(server, path, "Accept: " + accepted);
        assertEquals(200, answer.status());
        String type = answer.header("Content-Type");
        assertEquals(expected, expected.contains(";") ? type : type.replaceFirst(";.*", ""));
    }

    @Test
    void metricsInAnotherFormatAreNotAcceptable() {
        RawHttp.Answer answer = RawHttp.get(server, "/q/metrics", "Accept: application/json");
        assertEquals(406, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*"})
    void aRangeIsNoMediaTypeOfABody(String type) {
        RawHttp.Answer answer = RawHttp.request(
                server,
                "POST",
                "/v1/sync/releases",
                "Authorization: Bearer " + Tokens.with(Scopes.PLAN),
                "Content-Type: " + type,
                "Content-Length: 0");
        assertEquals(415, answer.status());
    }

    @Test
    void aClientThatHasClosedItsSideGetsEveryResponse() throws IOException {
        String plan = TestBundle.of(TestDocument.condition("gout")).json().toString();
        try (Client client = new Client(server)) {
            client.send(READ.repeat(3))
                    .send("POST /v1/sync/releases HTTP/1.1\r\n" + HOST + "Authorization: Bearer "
                            + Tokens.with(Scopes.PLAN) + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + plan.length() + "\r\n\r\n" + plan + READ.repeat(2))
                    .endInput();
            List<Integer> statuses =
                    client.receive(6).stream().map(Client.Response::status).toList();
            assertEquals(List.of(200, 200, 200, 201, 200, 200), statuses);
            assertEquals("", client.rest(), "and then the connection ends");
        }
    }

    @Test
    void aClientThatClosesItsSideWithinARequestIsGone() throws IOException {
        for (String begun : List.of(
                "", "P", "GET /v1 HT", "POST /v1/sync/releases HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\n{")) {
            try (Client client = new Client(server)) {
                String rest = client.send(begun).endInput().rest();
                assertFalse(rest.contains(" 200 "), rest);
            }
        }
    }

    @Test
    void pipelinedRequestsAreRespondedToInTheirOrderHoweverManyThereAre() throws IOException {
        try (Client client = new Client(server)) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                String path = i % 7 == 0 ? "/v1/conditions/nope-" + i : "/v1";
                requests.append("GET ")
                        .append(path)
                        .append(" HTTP/1.1\r\n")
                        .append(HOST)
                        .append("X-Request-Id: n")
                        .append(i)
                        .append("\r\n\r\n");
            }
            client.send(requests.toString());
            for (int i = 0; i < 500; i++) {
                Client.Response response = client.receive();
                assertEquals(i % 7 == 0 ? 404 : 200, response.status());
                assertTrue(response.head().contains("x-request-id: n" + i + "\r\n"), response::head);
            }
        }
    }

    /** The service waits for nothing here, so a wait of the client for 100 (Continue) would fail the test. */
    @Test
    void aClientThatAsksForHttp2AndToBeAskedForItsBodyGetsOnWithHttp1() throws IOException {
        String plan = TestBundle.of(TestDocument.condition("gout")).json().toString();
        try (Client client = new Client(server)) {
            client.send(
                    "POST /v1/sync/releases HTTP/1.1\r\n" + HOST + "Authorization: Bearer " + Tokens.with(Scopes.PLAN)
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + plan.length()
                            + "\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA"
                            + "\r\nExpect: 100-continue\r\n\r\n");
            assertEquals(100, client.receive(false).status());
            assertEquals(201, client.send(plan).receive().status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAMAAABkAAQAoAAAAAIAAAAA", ""})
    void anUpgradeIsMadeWhereItCanBeAndIgnoredWhereItIsMalformed(String settings) throws IOException {
        try (Client client = new Client(server)) {
            Client.Response response = client.send("GET /v1 HTTP/1.1\r\n" + HOST
                            + "Connection: Upgrade, HTTP2-Settings\r\n" + "Upgrade: h2c\r\n"
                            + (settings.isEmpty() ? "" : "HTTP2-Settings: " + settings + "\r\n") + "\r\n")
                    .receive();
            assertEquals(settings.isEmpty() ? 200 : 101, response.status());
        }
    }

    @Test
    void theHeadOfARequestHasTenSeconds() throws IOException {
        List<Client> clients = new ArrayList<>();
        try {
            long start = System.nanoTime();
            for (String begun : List.of(
                    "P",
                    "GET /v1 HTTP/1.1\r\nHo",
                    READ + "GET /v1",
                    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0010\u0001")) {
                Client client = new Client(server);
                clients.add(client);
                boolean oneIsWhole = begun.startsWith(READ);
                client.send(oneIsWhole ? READ : begun);
                if (oneIsWhole) {
                    assertEquals(200, client.receive().status());
                    client.send(begun.substring(READ.length()));
                }
            }
            for (Client client : clients) {
                client.rest();
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                assertAll(
                        () -> assertTrue(time.toMillis() > 9_000, time::toString),
                        () -> assertTrue(time.toMillis() < 20_000, time::toString));
            }
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    private void assertRefused(String request, int status, String type) throws IOException {
        try (Client client = new Client(server)) {
            Client.Response response = client.send(request).receive();
            assertEquals(status, response.status());
            assertTrue(response.isProblem(type), response::toString);
            assertTrue(response.namesItself(), response::toString);
            assertTrue(response.head().contains("connection: close"), response::head);
            assertTrue(response.head().contains("x-content-type-options: nosniff"), response::head);
            assertEquals("", client.rest());
        }
    }
}
