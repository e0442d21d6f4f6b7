package healthcontent.release.body;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each limit of a body is told alone, with its value and where it was reached. */
@QuarkusTest
class JsonLimitsTest {

    @Test
    void whatIsAtALimitIsTaken() {
        for (String body : new String[] {
            "[".repeat(32) + "]".repeat(32),
            "\"" + "x".repeat(262_144) + "\"",
            "1".repeat(100),
            "0." + "1".repeat(98),
            "{\"" + "x".repeat(1000) + "\":1}"
        }) {
            assertEquals(
                    64,
                    JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                            .digest()
                            .length());
        }
    }

    @Test
    void nestingTooDeepIsNamed() {
        assertRefused(
                "{\"title\":\n" + "[".repeat(40) + "]".repeat(40) + "}",
                "Objects and arrays are nested more than 32 levels deep, near line 2, column 3");
    }

    @Test
    void aStringTooLongIsNamed() {
        assertRefused(
                "{\"title\":\"" + "x".repeat(300_000) + "\"}",
                "A string has more than 262,144 characters, near line 1, column ");
    }

    @Test
    void aNumberTooLongIsNamed() {
        for (String number : new String[] {"1".repeat(101), "0." + "1".repeat(100), "1e" + "1".repeat(100)}) {
            assertRefused("{\"title\":" + number + "}", "A number has more than 100 characters, near line 1, column 1");
        }
    }

    @Test
    void aPropertyNameTooLongIsNamed() {
        assertRefused(
                "{\"" + "x".repeat(1001) + "\":1}",
                "The name of a property has more than 1,000 characters, near line 1");
    }

    @Test
    void theSizeOfASingleDocumentIsNamed() {
        given().auth()
                .oauth2(Tokens.with(Scopes.APPLY))
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body("{\"name\":\"x\"" + " ".repeat(256 * 1024) + "}")
                .put("/v1/sync/documents/cause/too-large")
                .then()
                .statusCode(413)
                .body("detail", equalTo("The body is larger than 256 KiB, the limit of one document."));
    }

    private static void assertRefused(String body, String detail) {
        given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sync/releases")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", startsWith(detail));
    }
}
