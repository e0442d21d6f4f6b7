package healthcontent.release.body;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.problem.BodyTooLarge;
import healthcontent.release.bundle.SourceShape;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            "{\"" + "x".repeat(1000) + "\":1}",
            "[0" + ",0".repeat(999_998) + "]",
            "{\"title\":\"t\",\"x\":" + object(1000) + "}"
        }) {
            assertEquals(64, read(body).digest().length());
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

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "0", "null", "\"\"", "[[{}]]", "{\"a\":{}}"})
    void moreThanSoManyValuesAreRefusedWhereverTheyStand(String value) {
        String values = "[" + (value + ",").repeat(1_000_000) + "0]";
        for (String body : List.of(
                "{\"title\":\"t\",\"x\":" + values + "}",
                "{\"title\":\"t\",\"documents\":" + values + "}",
                "{\"title\":\"t\",\"documents\":[{\"content\":{\"overview\":" + values + "}}]}",
                values)) {
            assertTooLarge("The body has more than 1,000,000 values, near line 1, column ", body);
        }
    }

    @Test
    void moreThanSoManyPropertiesOfOneObjectAreRefusedWhereverTheyStand() {
        String object = object(1001);
        for (String body : List.of(
                object,
                "{\"title\":" + object + "}",
                "{\"x\":[1,{\"y\":" + object + "}]}",
                "{\"documents\":[{\"content\":" + object + "}]}")) {
            assertTooLarge("An object has more than 1,000 properties, near line 1, column ", body);
        }
        assertRefused("{\"title\":" + object + "}", "An object has more than 1,000 properties, near line 1");
    }

    @Test
    void ofWhatNoSchemaKnowsOnlyTheNameIsKept() {
        String value = "[" + "{\"y\":[1,2,{}]},".repeat(1000) + "null]";
        String content = "{\"name\":\"n\",\"colour\":" + value + ",\"review\":{\"status\":\"unreviewed\",\"by\":"
                + value + "},\"sources\":{\"x\":" + value + "},\"summary\":[" + value + "]}";
        JsonBody read = read("{\"draft\":" + value + ",\"title\":\"t\",\"documents\":[{\"content\":" + content
                + ",\"type\":\"cause\"}]}");
        assertEquals(
                "{\"draft\":null,\"title\":\"t\",\"documents\":[{\"content\":{\"name\":\"n\",\"colour\":null,"
                        + "\"review\":{\"status\":\"unreviewed\",\"by\":null},\"sources\":{},\"summary\":[]},"
                        + "\"type\":\"cause\"}]}",
                read.tree().toString());
        assertEquals(0, read.leftOut());
    }

    @Test
    void ofVeryManyUnknownPropertiesOnlyTheNumberIsKept() {
        JsonBody read = read("{\"documents\":[" + (object(999) + ",").repeat(900) + "{}]}");
        assertEquals(900 * 999 - 1000, read.leftOut());
        assertEquals(999, read.tree().at("/documents/0").size());
        assertEquals(1, read.tree().at("/documents/1").size());
        assertEquals(0, read.tree().at("/documents/2").size());
    }

    @Test
    void ofAListNoMoreIsBuiltThanItTakesToBeTooLong() {
        JsonBody read = read("{\"documents\":[{\"content\":{\"overview\":[\"\"" + ",\"a\"".repeat(300) + "]}}]}");
        assertEquals(201, read.tree().at("/documents/0/content/overview").size());
    }

    private static String object(int properties) {
        return IntStream.range(0, properties)
                .mapToObj(i -> "\"p" + i + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertTooLarge(String detail, String body) {
        String message = assertThrows(BodyTooLarge.class, () -> read(body)).getMessage();
        assertTrue(message.startsWith(detail), message);
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

    private static JsonBody read(String body) {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), SourceShape.ofBundle());
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
