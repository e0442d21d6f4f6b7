package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import healthcontent.TwoOriginsAndNoKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

/** A service that was started with a database of its own and nothing to verify tokens with. */
@QuarkusTest
@TestProfile(TwoOriginsAndNoKey.class)
class NoKeyTest {

    private static final String PROBE = "/v1/sync/probe";

    @Test
    void everySyncCallIsRefusedAndSaysWhy() {
        refused(given().get(PROBE).then());
        refused(given().body("{}").post(PROBE).then());
        refused(given().delete(PROBE).then());
    }

    @Test
    void noTokenHelps() {
        String signed = Jwt.issuer("NONE")
                .audience(Tokens.AUDIENCE)
                .subject("somebody")
                .claim("scope", Scopes.PLAN)
                .sign(Tokens.newKeys().getPrivate());
        refused(given().auth().oauth2(signed).get(PROBE).then());
        refused(given().auth().oauth2("eyJhbGciOiJub25lIn0.e30.").get(PROBE).then());
    }

    @Test
    void publicReadsAreAnswered() {
        given().get(PROBE + "/public").then().statusCode(200);
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer "))
                .contentType("application/problem+json")
                .body("type", is("/problems/unauthorized"))
                .body("detail", containsString("No key to verify tokens with is configured"));
    }
}
