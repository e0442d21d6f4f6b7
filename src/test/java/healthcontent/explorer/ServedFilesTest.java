package healthcontent.explorer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and tools are sent of the explorer and of the contract, and what they need not ask for again. */
@QuarkusTest
class ServedFilesTest {

    private static final Pattern OWN_SCRIPT = Pattern.compile("src=\"([0-9a-f]{16})/explorer\\.js\"");

    @ParameterizedTest
    @CsvSource({
        "/docs/, text/html; charset=utf-8",
        "/docs/explorer.js, text/javascript; charset=utf-8",
        "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8",
        "/docs/swagger-ui.css, text/css; charset=utf-8",
        "/openapi, application/yaml;charset=UTF-8",
        "/openapi.yml, application/yaml;charset=UTF-8",
        "/openapi.json, application/json;charset=UTF-8",
        "/openapi?format=json, application/json;charset=UTF-8",
        "/openapi?format=yaml, application/yaml;charset=UTF-8"
    })
    void eachFormHasATagOfItsOwnAndIsNotSentAgain(String path, String mediaType) {
        String before = "";
        for (String encoding : encodings()) {
            Response sent = as(encoding).get(path);
            sent.then()
                    .statusCode(200)
                    .header("Content-Type", mediaType)
                    .header("Cache-Control", "no-cache")
                    .header("ETag", matchesPattern("\"[0-9a-f]{24}\""))
                    .header("Vary", containsString("Accept-Encoding"))
                    .header("Content-Encoding", encoding.equals("identity") ? nullValue() : is(encoding));
            String tag = sent.header("ETag");
            assertNotEquals(before, tag);
            as(encoding)
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
            as(encoding).header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
            before = tag;
        }
    }

    private static String[] encodings() {
        return Brotli4jLoader.isAvailable()
                ? new String[] {"br", "gzip", "identity"}
                : new String[] {"gzip", "identity"};
    }

    @Test
    void whatIsCompressedIsAThirdOfWhatIsNotAtMost() {
        for (String path : new String[] {"/docs/swagger-ui-bundle.js", "/openapi.json", "/openapi.yaml"}) {
            int plain = length(path, "identity");
            assertTrue(length(path, "gzip") < plain / 3, path);
        }
    }

    private static int length(String path, String encoding) {
        return Integer.parseInt(as(encoding).head(path).header("Content-Length"));
    }

    @Test
    void whatThePageLoadsHasAnAddressThatBrowsersKeepForGood() {
        String page = given().get("/docs/").asString();
        Matcher script = OWN_SCRIPT.matcher(page);
        assertTrue(script.find(), page);
        for (String name : new String[] {"explorer.js", "explorer.css", "quick.js", "swagger-ui-bundle.js"}) {
            Response kept = as("gzip").get("/docs/" + script.group(1) + "/" + name);
            kept.then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
            assertEquals(as("gzip").get("/docs/" + name).header("ETag"), kept.header("ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/0123456789abcdef/explorer.js",
                "/docs/nope.js",
                "/docs/explorer.html",
                "/webjars/swagger-ui/5.35.0/index.html",
                "/webjars/swagger-ui/5.35.0/swagger-ui-bundle.js"
            })
    void nothingElseIsThere(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutASlashTheExplorerIsWhereItIsWithOne() {
        given().redirects().follow(false).get("/docs").then().statusCode(308).header("Location", is("/docs/"));
    }

    @Test
    void acceptChoosesBetweenTheFormsOfTheContractWhereTheAddressDoesNot() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .header("Content-Type", "application/json;charset=UTF-8");
        given().accept("application/json")
                .get("/openapi.yaml")
                .then()
                .header("Content-Type", "application/yaml;charset=UTF-8");
        given().accept("*/*").get("/openapi").then().header("Content-Type", "application/yaml;charset=UTF-8");
        assertTrue(given().get("/openapi").header("Vary").contains("Accept,"));
    }

    @Test
    void thePageListsEveryOperationAlsoWithoutScripts() {
        String page = given().get("/docs/").asString();
        given().get("/openapi.json")
                .jsonPath()
                .getMap("paths")
                .keySet()
                .forEach(path -> assertTrue(
                        page.contains("<code>" + path.toString().replaceAll("(?<!^)/", "<wbr>/") + "</code>"),
                        path.toString()));
    }

    @Test
    void onlyATrialIsATrial() {
        assertTrue(given().get("/docs/").asString().contains("data-trial=\"false\""));
    }

    private static RequestSpecification as(String encoding) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding);
    }
}
