package healthcontent.release.body;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are larger than an operation takes, or come where it takes none: when and how that is told. */
@QuarkusTest
class BodyLimitTest {

    private static final String GOUT = "/v1/sync/documents/condition/gout";
    private static final String NO_RELEASE = "/v1/sync/releases/00000000-0000-0000-0000-000000000000";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final int MIB = 1024 * 1024;

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Inject
    Vertx vertx;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void clear() {
        content.clear();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, " + GOUT + ", 262145, 256 KiB, one document",
        "PUT, " + GOUT + ", 99999999999, 256 KiB, one document",
        "POST, /v1/sync/releases, 67108865, 64 MiB, a bundle",
        "POST, /v1/sync/releases, 99999999999, 64 MiB, a bundle",
        "POST, /v1/sync/releases?apply=true, 99999999999, 64 MiB, a bundle",
    })
    void aBodyAnnouncedBeyondTheLimitIsRefusedBeforeItComes(
            String method, String target, long length, String limit, String what) {
        List<String> requests = Stream.of("", "Expect: 100-continue\r\n")
                .map(expect -> head(method, target, "Connection: close\r\nContent-Length: " + length + "\r\n" + expect))
                .toList();
        for (RawHttp.Answer answer : RawHttp.sendAtOnce(server, requests)) {
            assertEquals(413, answer.status());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals("close", answer.header("Connection"));
            assertEquals(
                    "The body is larger than " + limit + ", the limit of " + what + ".",
                    JsonPath.from(answer.body()).getString("detail"));
        }
    }

    @Test
    void whoeverIsNotLetInIsToldThatAndNotTheLimit() {
        given().contentType(ContentType.JSON)
                .body(" ".repeat(300 * 1024))
                .put(GOUT)
                .then()
                .statusCode(401);
    }

    @Test
    void whoeverWaitsToBeAskedForABodyAndIsNotMayGo() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            write(socket, head("POST", "/nope", "Content-Length: 9\r\nExpect: 100-continue\r\n"));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 404 ") && answer.contains("\r\nconnection: close\r\n"), answer);
        }
    }

    @Test
    void aClientThatSendsEverythingBeforeItReadsGetsTheAnswer() {
        String body = " ".repeat(40 * MIB);

        assertEquals(
                413,
                send("PUT", GOUT, "Content-Length: " + body.length() + "\r\n", body)
                        .status());
    }

    @Test
    void aBodyThatGoesOnBeyondTheLimitIsRefusedWhileItComes() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            write(socket, head("PUT", GOUT, "If-None-Match: *\r\n" + CHUNKED + "\r\n"));
            write(socket, chunk(300 * 1024));

            assertTrue(firstLine(socket).startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    void whatNobodyWillReadIsTakenInOnlySoFar() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            write(socket, head("POST", "/nope", CHUNKED + "\r\n"));
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 404 "));
            String chunk = chunk(MIB);

            for (int i = 0; i < 70; i++) {
                write(socket, chunk);
            }
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 400; i++) {
                    write(socket, chunk);
                }
            });
        }
    }

    @Test
    void aConnectionGoesOnAfterABodyThatNobodyRead() throws IOException {
        String body = "x".repeat(300 * 1024);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            write(socket, head("POST", "/nope", "Content-Length: " + body.length() + "\r\n") + body);
            write(socket, "GET /v1/nope-too HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answers.contains("\"instance\":\"/v1/nope-too\""), answers);
        }
    }

    @Test
    void aConnectionStaysOpenAfterABodyThatWasReadAsLongAsAnyPauseIsAllowed() throws IOException {
        String body = TestBundle.of(TestDocument.cause("cold")).json().toString();
        String plain = "Content-Length: " + body.length() + "\r\n\r\n" + body;
        String inChunks = CHUNKED + "\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        try (Socket one = new Socket(server.getHost(), server.getPort());
                Socket other = new Socket(server.getHost(), server.getPort())) {
            write(one, beginning("POST", "/v1/sync/releases") + plain);
            write(other, beginning("POST", "/v1/sync/releases") + inChunks);
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> assertStaysOpen(one), threads);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> assertStaysOpen(other), threads);
            first.join();
            second.join();
        }
    }

    private static void assertStaysOpen(Socket socket) {
        try {
            socket.setSoTimeout(3_000);
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 201 "));
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().readAllBytes());

            write(socket, "GET /v1/conditions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 200 "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void overHttp2TheAnswerComesTooAndTheConnectionGoesOn() throws Exception {
        HttpClientOptions overHttp2 = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setDefaultHost(server.getHost())
                .setDefaultPort(server.getPort());
        HttpClient client = vertx.createHttpClient(overHttp2);
        try {
            for (int i = 0; i < 3; i++) {
                int status = client.request(HttpMethod.PUT, GOUT)
                        .compose(request -> request.putHeader("Content-Type", ContentType.JSON.toString())
                                .putHeader("Authorization", "Bearer " + Tokens.with(Scopes.APPLY))
                                .send(Buffer.buffer(" ".repeat(MIB))))
                        .map(HttpClientResponse::statusCode)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
                assertEquals(413, status);
            }
        } finally {
            client.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xchunked", "gzip, chunked", "identity", "chunked\r\nTransfer-Encoding: chunked"})
    void aBodyOfWhichNobodyKnowsTheEndIsNotTakenForTheNextRequest(String coding) {
        RawHttp.Answer answer = send(
                "POST",
                "/v1/sync/releases",
                "Transfer-Encoding: " + coding + "\r\n",
                (coding.matches("(?s).*\\bchunked.*") ? "0\r\n\r\n" : "")
                        + "GET /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertEquals(400, answer.status());
        assertEquals("close", answer.header("Connection"));
        assertTrue(answer.body().endsWith("}") && answer.body().contains("Transfer-Encoding"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0\r\n", CHUNKED + "\r\n", ""})
    void anEmptyBodyIsAsNone(String headers) {
        String body = headers.startsWith(CHUNKED) ? "0\r\n\r\n" : "";
        content.publish(TestDocument.condition("gout"));

        assertEquals(200, send("POST", plan() + "/apply", headers, body).status());
        assertEquals(204, send("DELETE", plan(), headers, body).status());
        assertEquals(
                200,
                send("DELETE", GOUT + "?reason=editorial", "If-Match: \"1\"\r\n" + headers, body)
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"POST, " + NO_RELEASE + "/apply", "DELETE, " + NO_RELEASE, "DELETE, " + GOUT + "?reason=editorial"})
    void aBodyThatNobodyReadsIsRefusedHoweverItComes(String method, String target) {
        String length = "Connection: close\r\nContent-Length: 2\r\n";
        List<String> requests = List.of(
                head(method, target, length) + "{}",
                head(method, target, length + "Expect: 100-continue\r\n"),
                head(method, target, "Connection: close\r\n" + CHUNKED + "\r\n") + "2\r\n{}\r\n0\r\n\r\n");
        for (RawHttp.Answer answer : RawHttp.sendAtOnce(server, requests)) {
            assertEquals(415, answer.status());
            assertEquals(
                    "This takes no body: send the request without one.",
                    JsonPath.from(answer.body()).getString("detail"));
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/sync/releases", "PUT, " + GOUT})
    void aBodyOfNoMediaTypeAtAllIsNotTaken(String method, String target) {
        String head = head(method, target, "Connection: close\r\nContent-Length: 2\r\n")
                .replace("Content-Type: application/json", "Content-Type: ");

        assertEquals(415, RawHttp.send(server, head + "{}").status());
    }

    @Test
    void aWithdrawalWithABodyWithdrawsNothing() {
        content.publish(TestDocument.condition("gout"));

        given().auth()
                .oauth2(Tokens.with(Scopes.APPLY))
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"clinical-error\"}")
                .delete(GOUT + "?reason=editorial")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));

        given().get("/v1/conditions/gout").then().statusCode(200);
    }

    /** The path of a release that was planned. */
    private static String plan() {
        return given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .contentType(ContentType.JSON)
                .body(TestBundle.of(TestDocument.cause("cold")).json())
                .post("/v1/sync/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
    }

    private RawHttp.Answer send(String method, String target, String headers, String body) {
        return RawHttp.send(server, head(method, target, "Connection: close\r\n" + headers) + body);
    }

    private static String head(String method, String target, String headers) {
        return beginning(method, target) + headers + "\r\n";
    }

    private static String beginning(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Tokens.with(Scopes.PLAN, Scopes.APPLY) + "\r\n";
    }

    private static String chunk(int length) {
        char[] bytes = new char[length];
        Arrays.fill(bytes, ' ');
        return Integer.toHexString(length) + "\r\n" + new String(bytes) + "\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
