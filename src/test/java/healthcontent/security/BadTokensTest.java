package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadTokensTest {

    private static final String PROBE = "/v1/sync/probe";
    private static final long HOUR = 3600;

    private static final String ALL_BUT_EXPIRY = """
            {"iss":"%s","aud":"%s","sub":"%s","iat":1,"scope":"content:plan\"""".formatted(Tokens.ISSUER, Tokens.AUDIENCE, Tokens.CALLER);

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() {
        refused(good().sign(Tokens.newKeys().getPrivate()), "signed with another key");
    }

    @Test
    void aTokenChangedAfterSigningIsRefused() {
        String[] parts = Tokens.with(Scopes.PLAN).split("\\.", -1);
        String other = Tokens.with(Scopes.PLAN, Scopes.APPLY).split("\\.", -1)[1];
        refused(parts[0] + "." + other + "." + parts[2], "signed with another key");
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String claims = Tokens.with(Scopes.PLAN).split("\\.", -1)[1];
        for (String algorithm : List.of("none", "None", "NONE", "nOnE")) {
            String header = encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
            refused(header + "." + claims + ".", "");
            refused(header + "." + claims, "");
            refused(header + "." + claims + ".AAAA", "");
        }
    }

    /** Who takes the public key for the secret of a symmetric algorithm lets everybody in. */
    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        String key = ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey", String.class);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(Base64.getDecoder().decode(key))
                + "\n-----END PUBLIC KEY-----\n";
        String unsigned = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                + Tokens.with(Scopes.PLAN).split("\\.", -1)[1];
        for (byte[] secret : List.of(
                key.getBytes(StandardCharsets.UTF_8),
                pem.getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(key))) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal(unsigned.getBytes(StandardCharsets.US_ASCII));
            refused(unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature), "");
        }
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() {
        String token = good().jws()
                .header("jku", "http://localhost:1/keys")
                .header("kid", "../../../../dev/null")
                .sign(Tokens.newKeys().getPrivate());
        refused(token, "");
    }

    @Test
    void aTokenOfAnotherAlgorithmIsRefusedThoughItsKeyIsRight() {
        refused(Tokens.sign(good(), SignatureAlgorithm.RS512), "");
    }

    @Test
    void anExpiredTokenIsRefused() {
        long now = Instant.now().getEpochSecond();
        refused(Tokens.sign(good().issuedAt(now - 2 * HOUR).expiresAt(now - HOUR)), "expired");
    }

    @Test
    void aTokenThatIsNotYetValidIsRefused() {
        long now = Instant.now().getEpochSecond();
        refused(Tokens.sign(good().claim("nbf", now + HOUR).expiresAt(now + 2 * HOUR)), "not valid yet");
    }

    @Test
    void aMinuteBetweenTheClocksOfIssuerAndServiceIsForgivenAndNoMore() {
        long now = Instant.now().getEpochSecond();
        taken(Tokens.sign(good().issuedAt(now - HOUR).expiresAt(now - 40)));
        refused(Tokens.sign(good().issuedAt(now - HOUR).expiresAt(now - 80)), "expired");
        taken(Tokens.sign(good().claim("nbf", now + 40).expiresAt(now + HOUR)));
        refused(Tokens.sign(good().claim("nbf", now + 80).expiresAt(now + HOUR)), "not valid yet");
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        refused(Tokens.sign(ALL_BUT_EXPIRY + "}"), "");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(Tokens.sign(good().audience("some-other-service")), "audience");
        refused(Tokens.sign(good().remove("aud")), "audience");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(Tokens.sign(good().issuer("https://issuer.example")), "issuer");
        refused(Tokens.sign(good().remove("iss")), "issuer");
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        refused(Tokens.sign(good().remove("sub").upn("somebody")), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t", "\\u2003"})
    void aTokenWithABlankSubjectIsRefused(String blank) {
        refused(withSubject(blank), "sub is blank");
    }

    /** A subject that looks like another one, or that the database cannot store, names no caller. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u200b",
                "\\u2800\\u00ad",
                "a\\u0000b",
                "a\\nb",
                "a\\ud800b",
                "a\\u202eb",
                "a\\u2028b",
                "a\\udb40\\udc41b"
            })
    void aTokenWithASubjectThatNobodyCouldReadIsRefused(String subject) {
        refused(withSubject(subject), "sub is blank");
    }

    @Test
    void aSubjectHasAtMost255Characters() {
        taken(withSubject("x".repeat(255)));
        taken(withSubject("\\ud83d\\ude00".repeat(255)));
        refused(withSubject("x".repeat(256)), "longer than 255 characters");
        refused(withSubject("x".repeat(3_000)), "longer than 255 characters");
    }

    @Test
    void aSubjectMayBeInAnyLanguage() {
        taken(withSubject("Jos\\u00e9 \\u0627\\u062d\\u0645\\u062f|1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "..",
                "a.b.c",
                "eyJhbGciOiJSUzI1NiJ9..",
                "eyJhbGciOiJSUzI1NiJ9.e30.",
                "e30.e30.e30",
                "W10.W10.W10",
                "bnVsbA.bnVsbA.bnVsbA",
                "a.b.c.d.e",
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0....",
                "\u00e4\u00f6\u00fc",
                "null",
                "{}"
            })
    void garbageIsRefused(String token) {
        refused(token, "");
    }

    @Test
    void claimsOfTheWrongTypeAreRefused() {
        for (Object odd : List.of(5, true, List.of("content:plan", 5), List.of())) {
            forbidden(Tokens.sign(good().claim("scope", odd)));
        }
        refused(Tokens.sign(ALL_BUT_EXPIRY + ",\"exp\":\"tomorrow\"}"), "");
        refused(Tokens.sign(ALL_BUT_EXPIRY + ",\"exp\":[1]}"), "");
        refused(Tokens.sign(ALL_BUT_EXPIRY + ",\"exp\":9999999999,\"iat\":\"yesterday\"}"), "");
        refused(Tokens.sign(ALL_BUT_EXPIRY + ",\"exp\":9999999999,\"nbf\":{}}"), "");
        refused(Tokens.sign(ALL_BUT_EXPIRY + ",\"exp\":9999999999,\"sub\":[\"a\"]}"), "");
        refused(Tokens.sign(ALL_BUT_EXPIRY + ",\"exp\":9999999999,\"aud\":7}"), "");
        refused(Tokens.sign("[]"), "");
        refused(Tokens.sign("not json"), "");
    }

    /** The server closes the connection, so a client that is still sending may lose the response (RFC 9112, 9.6). */
    @Test
    void aTokenOf100KilobytesIsRefused() {
        RequestSpecification request = given().header("Authorization", "Bearer " + "a".repeat(100_000));
        await().ignoreExceptionsMatching(SocketException.class::isInstance)
                .untilAsserted(() -> request.get(PROBE).then().statusCode(431));
    }

    @Test
    void theLargestTokenThatFitsIntoAHeaderIsRefusedLikeAnyOther() {
        refused("a".repeat(15_000), "");
        refused(("a".repeat(4_000) + ".").repeat(3), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Digest x", "bearer:x", ""})
    void otherCredentialsAreNone(String header) {
        challenged(given().header("Authorization", header).get(PROBE).then());
    }

    @Test
    void aTokenIsTakenFromTheHeaderOnly() {
        String token = Tokens.with(Scopes.PLAN);
        challenged(given().queryParam("access_token", token).get(PROBE).then());
        challenged(given().cookie("Bearer", token).get(PROBE).then());
        challenged(
                given().header("X-Authorization", "Bearer " + token).get(PROBE).then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "content",
                "content:",
                "content:planner",
                "CONTENT:PLAN",
                "content:plan,content:apply",
                "content:*",
                "*",
                "**",
                "content:apply content:audit"
            })
    void aMissingOrUnknownScopeIsForbidden(String scope) {
        forbidden(Tokens.sign(good().claim("scope", scope)));
    }

    @Test
    void onlyTheClaimScopeNamesScopes() {
        forbidden(Tokens.sign(good().remove("scope").groups(Scopes.PLAN)));
        forbidden(Tokens.sign(good().remove("scope").claim("scp", Scopes.PLAN)));
        forbidden(Tokens.sign(good().remove("scope").claim("roles", List.of(Scopes.PLAN))));
    }

    private static JwtClaimsBuilder good() {
        return Tokens.claims(Scopes.PLAN);
    }

    /** A token of a caller whose name is written in JSON. */
    private static String withSubject(String subject) {
        return Tokens.sign(
                ALL_BUT_EXPIRY.replace("\"" + Tokens.CALLER + "\"", "\"" + subject + "\"") + ",\"exp\":9999999999}");
    }

    private static void taken(String token) {
        given().header("Authorization", "Bearer " + token).get(PROBE).then().statusCode(200);
    }

    private static void refused(String token, String reason) {
        given().header("Authorization", "Bearer " + token)
                .get(PROBE)
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        allOf(
                                containsString("Bearer "),
                                containsString("error=\"invalid_token\""),
                                containsString("scope=\"content:plan\"")))
                .contentType(equalTo("application/problem+json"))
                .body("type", is("/problems/unauthorized"))
                .body("status", is(401))
                .body("detail", containsString(reason))
                .body("detail", not(containsString("jose4j")))
                .body("detail", not(containsString("SRJWT")));
    }

    private static void challenged(ValidatableResponse response) {
        response.statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"health-content\", scope=\"content:plan\"")
                .contentType(equalTo("application/problem+json"))
                .body("type", is("/problems/unauthorized"));
    }

    private static void forbidden(String token) {
        given().header("Authorization", "Bearer " + token)
                .get(PROBE)
                .then()
                .statusCode(403)
                .header(
                        "WWW-Authenticate",
                        allOf(containsString("error=\"insufficient_scope\""), containsString("scope=\"content:plan\"")))
                .contentType(equalTo("application/problem+json"))
                .body("type", is("/problems/forbidden"))
                .body("detail", containsString("content:plan"));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
