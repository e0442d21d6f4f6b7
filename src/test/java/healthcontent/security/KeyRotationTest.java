package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import healthcontent.WithoutDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** An identity provider that signs with another key from some time on, while the service runs. */
@QuarkusTest
@WithoutDatabase
@TestProfile(KeyRotationTest.Profile.class)
class KeyRotationTest {

    /** The library does not ask for the set again within 0.3 seconds, whatever the key. */
    private static final Duration REPRIEVE = Duration.ofMillis(400);

    private static final String PROBE = "/v1/sync/probe";

    public static class Profile implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Provider.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/nothing-there");
        }
    }

    /** Gives out the keys that are good now, and says how long they may be kept. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {

        static final Map<String, KeyPair> KEYS = Map.of("old", Tokens.newKeys(), "new", Tokens.newKeys());
        static volatile List<String> good = List.of("old");
        static volatile String caching = "no-cache";

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/jwks", exchange -> {
                    byte[] set = good.stream()
                            .map(Provider::jwk)
                            .collect(Collectors.joining(",", "{\"keys\":[", "]}"))
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Cache-Control", caching);
                    exchange.sendResponseHeaders(200, set.length);
                    exchange.getResponseBody().write(set);
                    exchange.close();
                });
                server.start();
                return Map.of(
                        "mp.jwt.verify.publickey.location",
                        "http://" + server.getAddress().getHostString() + ":"
                                + server.getAddress().getPort() + "/jwks");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String jwk(String id) {
            try {
                PublicJsonWebKey key =
                        PublicJsonWebKey.Factory.newPublicJwk(KEYS.get(id).getPublic());
                key.setKeyId(id);
                return key.toJson();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }

    /** A request that is admitted meets a service without its database here. */
    @Test
    void aNewKeyIsTakenAtOnceAndAnOldOneNoLongerOnceTheSetWithoutItIsFetched() {
        assertEquals(503, status("old"));
        assertEquals(503, status("old"), "from the set that is kept");

        Provider.caching = "max-age=1";
        Provider.good = List.of("old", "new");
        await().pollDelay(REPRIEVE).until(() -> true);
        assertEquals(503, status("new"));
        assertEquals(503, status("old"));

        Provider.good = List.of("new");
        await().atMost(Duration.ofSeconds(30)).until(() -> status("old") == 401);
        assertEquals(503, status("new"));
    }

    /** In minutes; the documentation has them. */
    @Test
    void theSetIsFetchedAgainEvery5MinutesAndForAnUnknownKeyOnceAMinute() {
        assertEquals(5, minutes("refresh-interval"));
        assertEquals(1, minutes("forced-refresh-interval"));
    }

    private static int minutes(String interval) {
        return ConfigProvider.getConfig().getValue("smallrye.jwt.jwks." + interval, Integer.class);
    }

    private static int status(String keyId) {
        String token = Jwt.issuer("https://issuer.test")
                .audience(Tokens.AUDIENCE)
                .subject("somebody")
                .claim("scope", Scopes.PLAN)
                .jws()
                .keyId(keyId)
                .sign(Provider.KEYS.get(keyId).getPrivate());
        return given().auth().oauth2(token).get(PROBE).statusCode();
    }
}
