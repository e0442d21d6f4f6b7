package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTest {

    private static final String PROBE = "/v1/sync/probe";

    @Test
    void aTokenWithTheScopeLetsIn() {
        given().auth().oauth2(Tokens.with(Scopes.PLAN)).get(PROBE).then().statusCode(200);
    }

    @Test
    void oneOfSeveralScopesInATokenSuffices() {
        given().auth()
                .oauth2(Tokens.with(Scopes.AUDIT, Scopes.PLAN))
                .get(PROBE)
                .then()
                .statusCode(200);
    }

    @Test
    void oneOfSeveralScopesOfAnOperationSuffices() {
        given().auth().oauth2(Tokens.with(Scopes.AUDIT)).delete(PROBE).then().statusCode(200);
        given().auth().oauth2(Tokens.with(Scopes.PLAN)).delete(PROBE).then().statusCode(200);
        given().auth().oauth2(Tokens.with(Scopes.APPLY)).delete(PROBE).then().statusCode(403);
    }

    @Test
    void noTokenLetsNobodyIn() {
        given().get(PROBE).then().statusCode(401);
        given().body("{}").post(PROBE).then().statusCode(401);
    }

    @Test
    void anotherScopeIsForbidden() {
        given().auth()
                .oauth2(Tokens.with(Scopes.AUDIT, Scopes.APPLY))
                .get(PROBE)
                .then()
                .statusCode(403);
    }

    @Test
    void anOperationThatForgotToSayWhomItLetsInLetsNobodyIn() {
        given().get(PROBE + "/forgotten").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.with(Scopes.PLAN, Scopes.APPLY, Scopes.AUDIT))
                .get(PROBE + "/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void aPublicReadIsAnsweredWhateverTokenComesWithIt() {
        given().get(PROBE + "/public").then().statusCode(200);
        given().auth().oauth2("garbage").get(PROBE + "/public").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.sign(Tokens.claims(Scopes.PLAN).issuedAt(1000).expiresAt(2000)))
                .get(PROBE + "/public")
                .then()
                .statusCode(200);
    }

    @Test
    void theCallerIsTheSubjectOfTheToken() {
        given().auth()
                .oauth2(Tokens.of("nightly-push", Scopes.PLAN))
                .get(PROBE + "/caller")
                .then()
                .statusCode(200)
                .body(is("nightly-push"));
    }

    @Test
    void anotherNameInATokenDoesNotHideItsSubject() {
        given().auth()
                .oauth2(Tokens.sign(
                        Tokens.claims(Scopes.PLAN).upn("somebody-else").preferredUserName("somebody-else")))
                .get(PROBE + "/caller")
                .then()
                .body(equalTo(Tokens.CALLER));
    }

    @ParameterizedTest
    @ValueSource(strings = {Scopes.PLAN, Scopes.APPLY, Scopes.AUDIT})
    void planningAndApplyingAtOnceNeedsBothScopesAndSaysSo(String scope) {
        atOnce(given().auth().oauth2(Tokens.with(scope)))
                .statusCode(403)
                .body("detail", containsString("the scopes content:plan and content:apply"))
                .header("WWW-Authenticate", containsString("scope=\"content:plan content:apply\""));
    }

    @Test
    void whoeverHasNoTokenIsToldBothScopesToo() {
        atOnce(given())
                .statusCode(401)
                .header("WWW-Authenticate", containsString("scope=\"content:plan content:apply\""));
    }

    private static ValidatableResponse atOnce(RequestSpecification caller) {
        return caller.contentType("application/json")
                .body("{}")
                .post("/v1/sync/releases?apply=true")
                .then();
    }
}
