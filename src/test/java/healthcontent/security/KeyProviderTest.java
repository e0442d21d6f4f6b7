package healthcontent.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyProviderTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private KeyProvider provider;

    @BeforeEach
    void start() throws IOException {
        byte[] set = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        server.start();
        JWTAuthContextInfo settings = new JWTAuthContextInfo();
        settings.setPublicKeyLocation("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/jwks");
        provider = new KeyProvider(settings);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aProviderThatHasGoneIsFoundOutHoweverLatelyItAnswered() {
        assertEquals(false, isAway());
        server.stop(0);

        assertEquals(true, isAway());
        assertEquals(true, isAway());
    }

    @Test
    void howeverManyStrangersComeTheProviderIsAskedAtItsOwnPace() {
        long begin = System.nanoTime();
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 500)
                .mapToObj(i -> provider.isBehind(unknownKey()).subscribeAsCompletionStage())
                .toList();
        answers.forEach(answer ->
                assertEquals(false, answer.orTimeout(30, TimeUnit.SECONDS).join()));
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();

        assertTrue(asked.get() <= seconds + 2, () -> asked + " questions in " + seconds + " s");
    }

    @Test
    void aQuestionThatNoThreadWasLeftForDoesNotSilenceThoseAfterIt() {
        JWTAuthContextInfo settings = new JWTAuthContextInfo();
        settings.setPublicKeyLocation("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/jwks");
        AtomicBoolean busy = new AtomicBoolean(true);
        provider = new KeyProvider(
                settings,
                task -> {
                    if (busy.get()) {
                        throw new RejectedExecutionException("no thread is left");
                    }
                    task.run();
                },
                Duration.ofSeconds(2));
        assertEquals(true, isAway());
        busy.set(false);
        assertEquals(false, isAway());
    }

    private boolean isAway() {
        return provider.isBehind(unknownKey()).await().atMost(LONG_ENOUGH);
    }

    private static AuthenticationFailedException unknownKey() {
        return new AuthenticationFailedException(new UnresolvableKeyException("no such key"));
    }
}
