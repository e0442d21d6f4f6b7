package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader gets for whom no script runs, or whose scripts come late. */
@QuarkusTest
class WithoutScriptsTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";

    @ParameterizedTest
    @CsvSource({
        "condition,Leg cramps,390,/conditions/leg-cramps",
        "condition,Leg cramps,1280,/conditions/leg-cramps",
        "condition-es,Calambres en las piernas,390,/conditions/leg-cramps?lang=es",
        "comparison,Leg cramps compared with restless legs syndrome,1280,/comparisons/leg-cramps-vs-restless-legs-syndrome",
        "cause,Pregnancy,390,/causes/pregnancy",
        "symptom,Swelling,390,/symptoms/swelling",
        "missing,There is no such page,390,/conditions/no-such-condition",
        "withdrawn,This text was withdrawn,390,/conditions/wrong"
    })
    void everyPageCanBeRead(String name, String title, int width, String path) {
        try (BrowserContext profile = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(width, 844))) {
            Page page = profile.newPage();
            page.navigate(server.resolve(path).toString());

            assertThat(page.locator("main h1")).isVisible();
            assertThat(page.locator("main h1")).hasText(title);
            assertThat(page.locator("main")).not().containsText("JavaScript");
            assertThat(page.locator("header .brand")).isVisible();
            assertThat(page.locator("header .languages a").first()).isVisible();
            if (System.getProperty("screenshots") != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "unscripted-" + name + "-" + width + ".png"))
                        .setFullPage(true));
            }
        }
    }

    @Test
    void theWarningSignsStandBeforeAllElseAndTheEmergencyLineIsThere() {
        try (BrowserContext profile =
                Chromium.running().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = profile.newPage();
            page.navigate(server.resolve(CRAMPS).toString());

            assertThat(page.locator("main .warning").first())
                    .containsText("If this is an emergency, call your local emergency number now.");
            assertEquals("Warning signs", page.locator("main h2").nth(1).innerText());
            page.locator("main a[href='/causes/pregnancy']").first().click();
            assertThat(page.locator("main h1")).hasText("Pregnancy");
        }
    }

    /** Warning signs do not wait for scripts that do not come. */
    @Test
    void whereTheScriptsDoNotComeTheTextOfThePageIsShownAfterAWhile() {
        Visit visit = visit(Look.phone("en"));
        visit.page().route(url -> url.endsWith("/app/condition.js"), Route::abort);
        visit.go(CRAMPS);

        visit.find("main h1").waitFor();

        assertThat(visit.find("main h1")).hasText("Leg cramps");
        assertThat(visit.find("main .warning").first()).isVisible();
        visit.assertAccessible();
        visit.assertNothingBeyondTheSides();
        visit.screenshot("condition-scripts-missing");
    }

    /** The text stays until the page of the scripts is there, so that it is not taken from a reader. */
    @Test
    void scriptsThatComeLateLeaveTheTextUntilTheirPageIsThere() {
        Visit visit = visit(Look.phone("en"));
        List<Route> held = new ArrayList<>();
        List<Route> asked = new ArrayList<>();
        visit.page().route(url -> url.endsWith("/app/condition.js"), held::add);
        visit.page().route(Scene::isApi, asked::add);
        visit.page().navigate(visit.address(CRAMPS), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        visit.page().waitForFunction("""
                () => performance.now() > 4000
                  && getComputedStyle(document.querySelector('.outline')).visibility === 'visible'""");

        held.get(0).resume();
        visit.page().waitForCondition(() -> !asked.isEmpty());
        assertThat(visit.find("main .outline h1")).isVisible();
        asked.forEach(Route::resume);

        assertThat(visit.find("main article.condition h1")).hasText("Leg cramps");
        assertThat(visit.find("main .outline")).hasCount(0);
        visit.page().unrouteAll(); // lest a request meet them while the page is being closed
    }

    @Test
    void withScriptsNothingThatIsSeenMoves() {
        Visit visit = visit(Look.phone("en"));
        visit.page().addInitScript("""
                window.moved = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => { window.moved += entry.value; window.movers = [...(window.movers ?? []), ...entry.sources.map(source => source.node?.outerHTML?.slice(0, 80))]; }))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
        visit.open(CRAMPS);
        double moved = ((Number) visit.page().evaluate("window.moved")).doubleValue();

        assertTrue(
                moved < 0.1,
                "what a search engine calls good is below 0.1: " + moved
                        + visit.page().evaluate("JSON.stringify(window.movers)"));
        assertEquals(List.of(), visit.complaints());
    }

    @Test
    void aPageIsSmallWithItsTextAndItsDataAlsoWhereBrotliIsNot() {
        Visit visit = visit(Look.phone("en"));
        Response page = visit.page().navigate(visit.address(CRAMPS));
        byte[] packed = io.restassured.RestAssured.given()
                .config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(CRAMPS)
                .asByteArray();

        assertEquals(200, page.status());
        assertTrue(packed.length < 20_000, "packed " + packed.length);
    }
}
