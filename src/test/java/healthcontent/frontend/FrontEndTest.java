package healthcontent.frontend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of the pages and of their files, over HTTP. */
@QuarkusTest
class FrontEndTest {

    private static RequestSpecification asIs() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=es", "/?q=leg+cramps"})
    void theListCanBeOpenedByItsAddress(String path) {
        asIs().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .body(containsString("/app/main.js"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conditions",
                "/conditions/",
                "/conditions/Leg-Cramps",
                "/conditions/leg--cramps",
                "/conditions/leg-cramps/",
                "/conditions/a/b",
                "/faqs/x",
                "/app",
                "/app/",
                "/app/nothing.js",
                "/nope"
            })
    void anyOtherPathIsAProblem(String path) {
        asIs().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/conditions", "/conditions/", "/conditions/Leg-Cramps", "/faqs/x", "/nope/"})
    void toABrowserThatOpensAnyOtherPathAPageSaysSo(String path) {
        opening()
                .header("If-None-Match", "*")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html; charset=utf-8")
                .body(containsString("/app/main.js"));
        opening().head(path).then().statusCode(404);
        opening().post(path).then().contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nope", "/v1nope.json", "/app/nothing.js", "/docs/nope", "/problems/nope", "/q/nope"})
    void whatIsNoPageSaysSoAsDataToABrowserToo(String path) {
        opening().get(path).then().statusCode(404).body(not(containsString("/app/main.js")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/docs/", "/openapi", "/problems", "/problems/not-found", "/q/health", "/q/metrics"})
    void noPageStandsInTheWayOfAnythingElse(String path) {
        opening().get(path).then().body(not(containsString("modulepreload")));
    }

    private static RequestSpecification opening() {
        return asIs().header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    @ParameterizedTest
    @CsvSource({
        "/app/main.js,text/javascript; charset=utf-8",
        "/app/base.css,text/css; charset=utf-8",
        "/app/mark.svg,image/svg+xml"
    })
    void aFileHasItsMediaType(String path, String mediaType) {
        asIs().get(path).then().statusCode(200).header("Content-Type", mediaType);
    }

    @Test
    void aFileIsPackedForThoseWhoTakeItAndHasItsOwnTagThen() {
        String plain =
                asIs().header("Accept-Encoding", "identity").get("/app/main.js").header("ETag");
        var packed = asIs().header("Accept-Encoding", "br;q=0, gzip").get("/app/main.js");

        packed.then()
                .header("Content-Encoding", "gzip")
                .header("Vary", equalTo("Accept-Encoding"))
                .header("ETag", not(equalTo(plain)));
        assertEquals(0x1f, packed.asByteArray()[0], "as gzip begins");
        asIs().header("Accept-Encoding", "gzip;q=0")
                .get("/app/main.js")
                .then()
                .header("Content-Encoding", (String) null)
                .header("ETag", plain);
    }

    @Test
    void aFileThatTheBrowserHasAlreadyIsNotSentAgain() {
        String tag = asIs().get("/app/page.css").header("ETag");

        asIs().header("If-None-Match", tag)
                .get("/app/page.css")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        asIs().header("If-None-Match", "\"other\"").get("/app/page.css").then().statusCode(200);
    }

    @Test
    void aPageHasAHeadAndNoOtherMethod() {
        asIs().head("/").then().statusCode(200).header("Content-Type", "text/html; charset=utf-8");
        asIs().post("/conditions/leg-cramps")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS");
        asIs().options("/").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void thePageHasOneAddress() {
        asIs().redirects()
                .follow(false)
                .get("/index.html")
                .then()
                .statusCode(308)
                .header("Location", "/");
    }
}
