package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import healthcontent.WithoutDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** An identity provider that was there, and is away when its keys have to be fetched again. */
@QuarkusTest
@WithoutDatabase
@TestProfile(KeyGoneAwayTest.Profile.class)
class KeyGoneAwayTest {

    private static final String PROBE = "/v1/sync/probe";
    private static final String KEY = "key to verify tokens";

    /** No provider is there at the start; what follows of that is in {@link AwayKeyTest}. */
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
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:1/nothing-there",
                    "smallrye.jwt.jwks.refresh-interval",
                    "0");
        }
    }

    /** Gives out the JWK set of one key, from when a test starts it until that ends it. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {

        private static final KeyPair KEYS = Tokens.newKeys();

        private static int port;
        private static HttpServer server;

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
                return Map.of("mp.jwt.verify.publickey.location", "http://127.0.0.1:" + port + "/jwks");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void begin() throws IOException, JoseException {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(KEYS.getPublic());
            key.setKeyId("one");
            byte[] set = ("{\"keys\":[" + key.toJson() + "]}").getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/jwks", exchange -> {
                exchange.sendResponseHeaders(200, set.length);
                exchange.getResponseBody().write(set);
                exchange.close();
            });
            server.start();
        }

        static void end() {
            server.stop(0);
        }

        @Override
        public void stop() {
            // the test that starts the provider also stops it
        }
    }

    /** A request that is admitted meets a service without its database here. */
    @Test
    void aKeyThatCannotBeFetchedAgainIsNoFaultOfTheToken() throws IOException, JoseException {
        Provider.begin();
        try {
            ask("one").statusCode(503).body("detail", not(containsString(KEY)));
            ask("unheard-of").statusCode(401);
        } finally {
            Provider.end();
        }

        for (String keyId : new String[] {"unheard-of", "one"}) {
            ask(keyId)
                    .statusCode(503)
                    .header("Retry-After", is("5"))
                    .body("type", is("/problems/service-unavailable"))
                    .body("detail", containsString(KEY));
        }
    }

    private static ValidatableResponse ask(String keyId) {
        return given().auth().oauth2(token(keyId)).get(PROBE).then();
    }

    private static String token(String keyId) {
        return Jwt.issuer("https://issuer.test")
                .audience(Tokens.AUDIENCE)
                .subject("somebody")
                .claim("scope", Scopes.PLAN)
                .jws()
                .keyId(keyId)
                .sign(Provider.KEYS.getPrivate());
    }
}
