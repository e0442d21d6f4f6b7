package healthcontent.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import healthcontent.Browsing;
import healthcontent.frontend.Axe;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindingPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TestHTTPResource("/")
    String server;

    @Test
    void everyFindingHasAPageAndAnEntryInTheIndex() {
        String index = given().accept(BROWSER)
                .get(FindingGuide.PATH)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Vary", "Accept")
                .extract()
                .asString();
        for (String name : FindingGuide.names()) {
            assertTrue(index.contains("id=\"" + name + "\""), name);
            assertTrue(index.contains("href=\"/problems/findings/" + name + "\""), name);
            String page =
                    given().accept(BROWSER).get(FindingGuide.PATH + "/" + name).asString();
            assertTrue(page.contains("<h1>" + name + "</h1>"), page);
            assertEquals(
                    FindingGuide.of(name).orElseThrow().whatToDo().size(), page.split("<li>", -1).length - 1, name);
        }
    }

    @Test
    void everyFindingIsToldToProgramsAsWell() {
        given().get(FindingGuide.PATH)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("data.name", equalTo(List.copyOf(FindingGuide.names())))
                .body("data.example.name", equalTo(List.copyOf(FindingGuide.names())));
        given().get("/problems/findings/replacement-missing")
                .then()
                .statusCode(200)
                .body("href", equalTo("/problems/findings/replacement-missing"))
                .body("levels", equalTo(List.of("warning")))
                .body("example.level", equalTo("warning"))
                .body("example.pointer", equalTo("/withdrawals/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-finding", "MARKUP", "%3Cscript%3E"})
    void anUnknownFindingIsNotFound(String name) {
        given().urlEncodingEnabled(false)
                .accept(BROWSER)
                .get("/problems/findings/" + name)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void thePageOfProblemsLeadsToThem() {
        assertTrue(given().accept(BROWSER).get("/problems").asString().contains("href=\"/problems/findings\""));
    }

    @Test
    void theContractExplainsEachName() {
        String told = given().accept("application/json")
                .get("/openapi")
                .then()
                .body("components.schemas.FindingName.description", startsWith("What a finding is about."))
                .extract()
                .path("components.schemas.FindingName.description");
        FindingGuide.names()
                .forEach(name -> assertTrue(
                        told.matches("(?s).*- `" + name + "` \\((error|warning|error or warning)\\): [A-Z].*"), name));
    }

    @Test
    void thePagesCanBeReadByEverybody() {
        try (Browsing browsing = Browsing.of(server)) {
            Page page = browsing.page();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String path : List.of("problems/findings", "problems/findings/unresolved-reference")) {
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
