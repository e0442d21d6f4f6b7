package healthcontent.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import healthcontent.Browsing;
import healthcontent.frontend.Axe;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TestHTTPResource("/")
    String server;

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAPageThatSaysWhatToDo(ProblemType type) {
        ProblemGuide guide = ProblemGuide.of(type);
        assertNotNull(guide, type + " has no entry in problems.json");
        assertFalse(guide.whatToDo().isEmpty());
        String page = given().accept(BROWSER)
                .get(type.path())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Vary", "Accept")
                .extract()
                .asString();
        assertTrue(page.contains("<h1>" + type.title() + "</h1>"), page);
        assertTrue(page.contains("HTTP status " + type.status()), page);
        assertEquals(guide.whatToDo().size(), page.split("<li>", -1).length - 1);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsToldToProgramsAsWell(ProblemType type) {
        given().accept("application/json")
                .get(type.path())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo(type.path()))
                .body("meaning", equalTo(type.explanation()))
                .body("example.status", equalTo(type.status()))
                .body("example.type", equalTo(type.path()))
                .body("example.detail.length()", greaterThan(10));
    }

    @Test
    void theIndexNamesEveryType() {
        List<String> paths =
                Arrays.stream(ProblemType.values()).map(ProblemType::path).toList();
        given().get("/problems")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("data", hasSize(paths.size()));
        String page = given().accept(BROWSER).get("/problems").asString();
        paths.forEach(path -> assertTrue(page.contains("href=\"" + path + "\""), path));
    }

    @Test
    void whatEveryProblemOfTheServiceCallsItselfLeadsToItsPage() {
        String type = given().get("/v1/nope").then().statusCode(404).extract().path("type");
        given().get(type).then().statusCode(200).body("title", equalTo("Not found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-type", "NOT-FOUND", "%3Cscript%3E"})
    void anUnknownTypeIsNotFound(String type) {
        given().urlEncodingEnabled(false)
                .accept(BROWSER)
                .get("/problems/" + type)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void anotherFormatIsNotAcceptable() {
        given().accept("text/csv").get("/problems").then().statusCode(406);
    }

    @Test
    void thePagesCanBeReadByEverybody() {
        try (Browsing browsing = Browsing.of(server)) {
            Page page = browsing.page();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String path : List.of("problems", "problems/unauthorized", "problems/withdrawn")) {
                    page.navigate(server + path);
                    assertEquals(
                            List.of(),
                            Axe.violations(page).stream().map(Rule::toString).toList(),
                            path);
                }
            }
            page.setViewportSize(320, 600);
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
            assertEquals(List.of(), browsing.complaints());
        }
    }
}
