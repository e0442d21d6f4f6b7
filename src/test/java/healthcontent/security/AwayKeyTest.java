package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import healthcontent.WithoutDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

/** A service whose identity provider can't be reached: it can't say of any token that it is a bad one. */
@QuarkusTest
@WithoutDatabase
@TestProfile(KeyGoneAwayTest.Profile.class)
class AwayKeyTest {

    private static final String PROBE = "/v1/sync/probe";

    @Test
    void whoSendsATokenIsAskedToComeBack() {
        String token = Jwt.issuer("https://issuer.test")
                .audience(Tokens.AUDIENCE)
                .subject("somebody")
                .claim("scope", Scopes.PLAN)
                .sign(Tokens.newKeys().getPrivate());
        given().auth()
                .oauth2(token)
                .get(PROBE)
                .then()
                .statusCode(503)
                .header("Retry-After", is("5"))
                .contentType("application/problem+json")
                .body("type", is("/problems/service-unavailable"));
    }

    @Test
    void whoSendsNoneIsRefusedAsEver() {
        given().get(PROBE).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer "));
    }
}
