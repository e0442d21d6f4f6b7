package healthcontent.release.body;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import healthcontent.TestBundle;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body is made of, beneath what it says: numbers, names, and the encoding of both. */
@QuarkusTest
class BodyFormTest {

    private static final String JSON = "application/json";
    private static final String HALF_A_CHARACTER = "\\" + "ud800";

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1.5e+99999999999", "-1e-2147483649", "1e99999999999", "0.1E2147483649"})
    void aNumberOfAnyExponentIsFoundWhereItStands(String number) {
        send("{\"title\":" + number + "}")
                .statusCode(422)
                .body("errors.findAll { it.pointer == '/title' }.size()", equalTo(1));
        send("{\"title\":\"t\",\"x\":" + number + "}").statusCode(422).body("errors.pointer", hasItem("/x"));
        String condition = TestBundle.of(TestDocument.condition("a").with("facts", Map.of("value", "HERE")))
                .json()
                .toString()
                .replace("{\"value\":\"HERE\"}", "[{\"value\":" + number + "}]");
        send(condition)
                .statusCode(422)
                .body(
                        "errors.find { it.pointer == '/documents/0/content/facts/0/value' }.detail",
                        startsWith("A number lies within 10^15"));
    }

    @Test
    void halfACharacterInTheNameOfAPropertyIsToldBesideEverythingElse() {
        send("{\"title\":\"\",\"" + HALF_A_CHARACTER + "\":1,\"a" + HALF_A_CHARACTER + "b\":{}}")
                .statusCode(422)
                .body("errors.name", containsInAnyOrder("empty-text", "unknown-field", "unknown-field"))
                .body("errors.pointer", containsInAnyOrder("/title", "/\ufffd", "/a\ufffdb"));
        send("{\"title\":\"t\",\"documents\":[{\"type\":\"cause\",\"slug\":\"a\",\"language\":\"en\",\"content\":{\"b"
                        + HALF_A_CHARACTER + "\":[{\"c\":1}]}}]}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/documents/0/content/b\ufffd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void aBodyInAnotherEncodingThanUtf8IsNoJson(String encoding) {
        send("{\"title\":\"é\"}".getBytes(Charset.forName(encoding)), JSON)
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        send("{\"title\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), JSON)
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void aByteOrderMarkOfUtf8IsPassedOver() {
        send("\ufeff{\"title\":\"é\"}".getBytes(StandardCharsets.UTF_8), JSON).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16", "nonsense"})
    void aDeclaredCharsetOtherThanUtf8IsAMediaTypeThatIsNotTaken(String charset) {
        byte[] body = "{\"title\":\"t\"}".getBytes(StandardCharsets.UTF_8);
        send(body, JSON + "; charset=" + charset)
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", containsString("UTF-8"));
        given().auth()
                .oauth2(Tokens.with(Scopes.APPLY))
                .header("Content-Type", JSON + "; charset=" + charset)
                .header("If-None-Match", "*")
                .body(body)
                .put("/v1/sync/documents/cause/other-charset")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\""})
    void aDeclaredCharsetOfUtf8IsTaken(String charset) {
        send("{\"title\":\"é\"}".getBytes(StandardCharsets.UTF_8), JSON + "; charset=" + charset)
                .statusCode(201);
    }

    private static ValidatableResponse send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static ValidatableResponse send(byte[] body, String contentType) {
        return given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", contentType)
                .body(body)
                .post("/v1/sync/releases")
                .then();
    }
}
