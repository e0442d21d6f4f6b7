package healthcontent.connection;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on a server that has nothing else, with limits that a test can reach. */
class BareServerTest {

    private static final String READ = "GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n";
    /** The preface of a client, and settings like the usual ones. */
    private static final String HTTP_2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";

    private static final Buffer PAGE = Buffer.buffer(new byte[256 * 1024]);
    private static final Buffer LARGE = Buffer.buffer(new byte[32 * 1024 * 1024]);
    private static final int CONNECTIONS = 6;

    /** Seconds until a connection is idle. */
    private static final int LONG = 60;

    private static final int SHORT = 1;
    private static final long UNSENT = 80L * 1024 * 1024;

    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicBoolean gone = new AtomicBoolean();
    private Vertx vertx;
    private URI server;

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    /** Starts it on the transport of the operating system, or on that of Java. */
    private void start(boolean isNative) throws Exception {
        start(isNative, LONG);
    }

    private void start(boolean isNative, int idleSeconds) throws Exception {
        Acceptor acceptor = new Acceptor(CONNECTIONS, UNSENT);
        VertxServiceProvider rules = builder -> builder.findTransport(
                new RuledTransport(builder.findTransport(), acceptor, acceptor, Optional.empty()));
        vertx = new VertxBuilder(new VertxOptions().setPreferNativeTransport(isNative))
                .serviceProviders(List.of(rules))
                .init()
                .vertx();
        HttpServer http = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setIdleTimeout(idleSeconds))
                .requestHandler(this::respond)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
        server = URI.create("http://127.0.0.1:" + http.actualPort());
    }

    private void respond(HttpServerRequest request) {
        handled.incrementAndGet();
        switch (request.path()) {
            case "/page" -> request.response().end(PAGE);
            case "/large" -> request.response().end(LARGE);
            case "/late" -> {
                request.connection().closeHandler(closed -> gone.set(true));
                vertx.setTimer(3_000, due -> {
                    if (!request.response().closed()) {
                        request.response().end("late");
                    }
                });
            }
            default -> request.response().end("small");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatDoesNotReadIsNotWorkedForAndKeepsNobodyElseWaiting(boolean isNative) throws Exception {
        start(isNative);
        int requests = 300;
        try (Client stalled = new Client(server)) {
            stalled.send(READ.formatted("page").repeat(requests));
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(20))
                    .until(this::changesNoMore);
            int done = handled.get();
            assertTrue(done < 100, done + " responses were made that nobody reads");

            try (Client other = new Client(server)) {
                assertEquals("small", other.send(READ.formatted("")).receive().body());
            }
            for (int i = 0; i < requests; i++) {
                assertEquals(PAGE.length(), stalled.receive().body().length());
            }
        }
    }

    private int before;

    private boolean changesNoMore() {
        int now = handled.get();
        boolean same = now == before && now > 0;
        before = now;
        return same;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionBeyondTheLimitIsClosedAndItsPlaceBecomesFree(boolean isNative) throws Exception {
        start(isNative);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(new Client(server));
            clients.get(i).send(READ.formatted("late"));
        }
        await().until(() -> handled.get() == CONNECTIONS);
        try (Client more = new Client(server)) {
            assertThrows(IOException.class, () -> more.send(READ.formatted("")).receive());
        }
        clients.get(0).close();
        await().until(() -> {
            try (Client again = new Client(server)) {
                return again.send(READ.formatted("")).receive().status() == 200;
            } catch (IOException full) {
                return false;
            }
        });
        for (Client client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theClientThatHasNotReadForLongestIsGivenUpWhenTooMuchWaits(boolean isNative) throws Exception {
        start(isNative);
        try (Client first = new Client(server);
                Client second = new Client(server);
                Client third = new Client(server)) {
            int expected = 0;
            for (Client client : List.of(first, second, third)) {
                client.send(READ.formatted("large"));
                int number = ++expected;
                await().until(() -> handled.get() == number);
            }
            assertTrue(first.rest().length() < LARGE.length());
            assertEquals(LARGE.length(), third.receive().body().length());
            assertEquals(LARGE.length(), second.receive().body().length());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWaitsForRoomInTheWindowsOfHttp2CountsAsWell(boolean isNative) throws Exception {
        start(isNative);
        List<HttpClientResponse> responses = new ArrayList<>();
        AtomicBoolean firstIsGivenUp = new AtomicBoolean();
        for (int i = 0; i < 3; i++) {
            responses.add(askOnAConnectionOfItsOwn("/large"));
            if (i == 0) {
                responses.get(0).exceptionHandler(closed -> firstIsGivenUp.set(true));
            }
        }
        await().untilTrue(firstIsGivenUp);
        for (HttpClientResponse response : responses.subList(1, 3)) {
            assertEquals(LARGE.length(), bodyOf(response).length());
        }
    }

    /** With HTTP/2; the response is not read until its body is asked for. */
    private HttpClientResponse askOnAConnectionOfItsOwn(String path) throws Exception {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        return get(client.request(HttpMethod.GET, server.getPort(), server.getHost(), path)
                .compose(HttpClientRequest::send)
                .onSuccess(HttpClientResponse::pause));
    }

    private static Buffer bodyOf(HttpClientResponse response) throws Exception {
        Future<Buffer> body = response.body();
        response.resume();
        return get(body);
    }

    private static <T> T get(Future<T> later) throws Exception {
        return later.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyAConnectionOnWhichNothingIsDueIsIdle(boolean isNative) throws Exception {
        start(isNative, SHORT);
        try (Client client = new Client(server)) {
            assertEquals("late", client.send(READ.formatted("late")).receive().body());
            long start = System.nanoTime();
            assertEquals("", client.rest());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 5_000);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionOfHttp2IsIdleOnlyWhereNoStreamIsOpen(boolean isNative) throws Exception {
        start(isNative, SHORT);
        HttpClientResponse late = askOnAConnectionOfItsOwn("/late");
        AtomicBoolean closed = new AtomicBoolean();
        late.request().connection().closeHandler(end -> closed.set(true));
        assertEquals("late", bodyOf(late).toString());
        await().atMost(Duration.ofSeconds(5)).untilTrue(closed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientOfHttp2ThatHasStoppedReadingIsIdle(boolean isNative) throws Exception {
        start(isNative, SHORT);
        HttpClientResponse unread = askOnAConnectionOfItsOwn("/large");
        AtomicBoolean closed = new AtomicBoolean();
        unread.request().connection().closeHandler(end -> closed.set(true));
        await().atMost(Duration.ofSeconds(20)).untilTrue(closed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientOfHttp2ThatHasClosedItsSideWaitsForItsResponses(boolean isNative) throws Exception {
        start(isNative);
        try (Client client = new Client(server)) {
            String responses = client.send(HTTP_2 + request(1, "/late") + request(3, "/none"))
                    .endInput()
                    .rest();
            assertTrue(responses.contains("small"), responses);
            assertTrue(responses.contains("late"), responses);
        }
    }

    /** A frame with the head of a request: two fields of the static table, and one whose value is given (RFC 7541). */
    private static String request(int stream, String path) {
        String fields = "\u0082\u0086\u0004" + (char) path.length() + path + "\u0001\u0009localhost";
        return "\u0000\u0000" + (char) fields.length() + "\u0001\u0005\u0000\u0000\u0000" + (char) stream + fields;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatHasStoppedReadingIsIdle(boolean isNative) throws Exception {
        start(isNative, SHORT);
        try (Client client = new Client(server)) {
            client.send(READ.formatted("late")).send(READ.formatted("large"));
            await().atMost(Duration.ofSeconds(20)).untilTrue(gone);
            assertTrue(client.rest().length() < LARGE.length());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatHasClosedItsSideWaitsForItsResponse(boolean isNative) throws Exception {
        start(isNative);
        try (Client client = new Client(server)) {
            client.send(READ.formatted("late")).endInput();
            Client.Response response = client.receive(false);
            assertEquals(102, response.status());
            while (response.status() == 102) {
                response = client.receive();
            }
            assertEquals("late", response.body());
            assertEquals("", client.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatHasGoneAwayIsNoticedWhileItsResponseIsMade(boolean isNative) throws Exception {
        start(isNative);
        Client client = new Client(server);
        client.send(READ.formatted("late"));
        await().until(() -> handled.get() == 1);
        long start = System.nanoTime();
        client.close();
        await().untilTrue(gone);
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2_900, "before the response is made");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPipelinedRequestIsRespondedToInItsTurnAlsoAfterTheClientHasClosedItsSide(boolean isNative)
            throws Exception {
        start(isNative);
        try (Client client = new Client(server)) {
            client.send(READ.formatted("late") + READ.formatted("").repeat(50) + READ.formatted("late"))
                    .endInput();
            List<String> bodies = new ArrayList<>();
            while (bodies.size() < 52) {
                Client.Response response = client.receive();
                if (response.status() == 200) {
                    bodies.add(response.body());
                }
            }
            assertEquals("late", bodies.get(0));
            assertEquals(50, bodies.stream().filter("small"::equals).count());
            assertEquals("late", bodies.get(51));
            assertEquals("", client.rest());
        }
    }
}
