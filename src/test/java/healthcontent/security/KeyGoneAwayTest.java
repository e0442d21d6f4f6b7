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
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    /** Gives out the JWK set of one key; a test ends it. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {

        static HttpServer server;
        static KeyPair keys;

        @Override
        public Map<String, String> start() {
            try {
                keys = Tokens.newKeys();
                PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
                key.setKeyId("one");
                byte[] set = ("{\"keys\":[" + key.toJson() + "]}").getBytes(StandardCharsets.UTF_8);
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/jwks", exchange -> {
                    exchange.sendResponseHeaders(200, set.length);
                    exchange.getResponseBody().write(set);
                    exchange.close();
                });
                server.start();
                return Map.of(
                        "mp.jwt.verify.publickey.location",
                        "http://" + server.getAddress().getHostString() + ":"
                                + server.getAddress().getPort() + "/jwks");
            } catch (IOException | JoseException e) {
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
    void aKeyThatCannotBeFetchedAgainIsNoFaultOfTheToken() {
        ask("one").statusCode(503).body("detail", not(containsString(KEY)));
        ask("unheard-of").statusCode(401);

        Provider.server.stop(0);

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
                .sign(Provider.keys.getPrivate());
    }
}
