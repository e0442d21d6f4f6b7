package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of the front end: small, safe, and usable without a mouse, a wide screen or colours. */
@QuarkusTest
class PromisesTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";
    private static final int LIMIT = 60_000;
    private static final String PAYLOAD = "<img src=x onerror=document.title='owned'><script>alert(1)</script>";

    /**
     * A condition's page names its comparisons at once; their tables wait until the browser is idle. What is weighed is
     * all that is sent on a first visit.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                CRAMPS,
                "/conditions/restless-legs-syndrome",
                "/comparisons/leg-cramps-vs-restless-legs-syndrome",
                "/causes/pregnancy"
            })
    void aPageIsReadableWithinTwoCallsAndSixtyKilobytes(String path) {
        Visit visit = visit(Look.phone("es"));
        visit.page().route(Scene::isApi, route -> {
            if (visit.apiCalls().size() <= 2) {
                route.resume();
            } else {
                route.abort();
            }
        });
        visit.open(path);
        assertThat(visit.find("main .state:not(#comparisons .state)")).hasCount(0);

        Visit first = visit(Look.phone("es")).weigh();
        first.open(path).page().waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(first.transferred() > 5_000, "the browser said how much it got");
        assertTrue(first.transferred() < LIMIT, path + " took " + first.transferred() + " bytes");
    }

    @Test
    void contentIsShownAsTextWhateverItLooksLike() {
        Visit visit = visit(Look.desktop("en"));
        visit.page().route(Scene::isApi, route -> answerWithMarkup(route));
        visit.open(CRAMPS);
        visit.find("#comparisons").scrollIntoViewIfNeeded();
        visit.find("#comparisons .state").waitFor();

        assertThat(visit.find("main h1")).hasText(PAYLOAD);
        assertThat(visit.find(".red-flags h4").first()).hasText(PAYLOAD);
        assertEquals(0, visit.find("main img, main script, main [onerror]").count());
        assertEquals(PAYLOAD + " · Health Content", visit.page().title());
        assertEquals(0, visit.find("main a[href^='javascript']").count());
        assertEquals(List.of(), visit.complaints());
    }

    /** Comparisons are left out: they do not show every text in this form. */
    private static void answerWithMarkup(Route route) {
        if (route.request().url().contains("/comparisons/")) {
            Scene.answer(route, 404, "not-found");
            return;
        }
        APIResponse answer = route.fetch();
        String body = answer.text()
                .replaceAll(
                        "\"(name|summary|statement|explanation|description|why|action|detail|question|answer|label|title)\":\"[^\"]*\"",
                        "\"$1\":\"" + PAYLOAD + "\"")
                .replace("\"publisher\":", "\"url\":\"javascript:alert(1)\",\"publisher\":");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }

    @Test
    void theBrowserIsToldToRunNothingThatIsNotOurs() {
        Visit visit = visit(Look.desktop("en"));
        String policy = visit.page().navigate(visit.address(CRAMPS)).headerValue("Content-Security-Policy");

        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
        assertTrue(!policy.contains("unsafe"), policy);
    }

    @Test
    void theKeyboardAloneReachesEverythingInTheOrderOfThePage() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        Page page = visit.page();

        page.keyboard().press("Tab");
        assertThat(visit.find(".skip")).isFocused();
        assertThat(visit.find(".skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(visit.find(".red-flags .actions button")).isFocused();
        page.keyboard().press("Tab");
        assertThat(visit.find(".red-flags .why > summary")).isFocused();
        page.keyboard().press("Enter");
        assertThat(visit.find(".red-flags .why dd").first()).isVisible();

        visit.find(".faq summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(visit.find(".faq").first()).hasAttribute("open", "");
        page.keyboard().press("Tab");
        assertThat(visit.find(".faq a").first()).isFocused();
        assertEquals(List.of(), page.evaluate("""
                        () => [...document.querySelectorAll('main a, main button, main summary, main input')]
                          .filter(stop => stop.tabIndex < 0).map(stop => stop.outerHTML)"""));
    }

    @Test
    void aLinkToALanguageKeepsTheFocusWhenFurtherLanguagesAppear() {
        Visit visit = visit(Look.desktop("en"));
        AtomicReference<Route> entrance = new AtomicReference<>();
        visit.page().route(url -> URI.create(url).getPath().equals("/v1"), entrance::set);
        visit.open(CRAMPS);
        visit.find(".languages a[hreflang=es]").focus();

        visit.page().waitForCondition(() -> entrance.get() != null);
        entrance.get().fulfill(new Route.FulfillOptions().setBody("{\"languages\": [\"de\", \"en\", \"es\"]}"));

        assertThat(visit.find(".languages a")).hasText(new String[] {"Deutsch", "English", "Español"});
        assertThat(visit.find(".languages a[hreflang=es]")).isFocused();
    }

    @Test
    void whatHasTheFocusIsSeenToHaveIt() {
        Visit visit = visit(Look.phone("en")).open(CRAMPS);
        visit.page().keyboard().press("Tab");

        for (int stop = 0; stop < 12; stop++) {
            visit.page().keyboard().press("Tab");
            assertEquals("solid 3px", visit.page().evaluate("""
                            () => { const style = getComputedStyle(document.activeElement);
                                    return style.outlineStyle + ' ' + style.outlineWidth; }"""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", CRAMPS, "/comparisons/leg-cramps-vs-restless-legs-syndrome", "/conditions/wrong"})
    void nothingIsCutOffAt320PixelsNorWithTextTwiceAsLarge(String path) {
        Visit visit = visit(new Look("es", 320, Look.phone("es").colours())).open(path);
        visit.assertNothingBeyondTheSides();

        visit.look(new Look("es", Look.DESKTOP, Look.phone("es").colours()));
        visit.page().evaluate("document.documentElement.style.fontSize = '34px'");
        visit.assertNothingBeyondTheSides();
    }

    @Test
    void onPaperEverythingIsThereAndNothingThatNeedsAScreen() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        visit.find(".developers").click();
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(visit.find("table.comparison")).isVisible();
        assertThat(visit.find(".faq p").first()).isVisible();
        assertThat(visit.find(".red-flags h4").first()).isVisible();
        assertThat(visit.find(".red-flags .why dd").first()).isVisible();
        assertThat(visit.find("#review .disclaimer")).isVisible();
        for (String screenOnly : List.of(
                ".contents", ".languages", ".developers", "footer", ".actions", "#actions", "#causes .behind")) {
            assertThat(visit.find(screenOnly).first()).isHidden();
        }
        visit.screenshot("condition-on-paper");
    }

    @Test
    void theBannerKeepsItsFrameWhereTheReaderChoosesTheColours() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        assertEquals(
                "solid",
                visit.page().evaluate("getComputedStyle(document.querySelector('.red-flags')).borderTopStyle"));
        assertThat(visit.find(".languages a[aria-current]")).hasCSS("border-bottom-style", "solid");
        visit.screenshot("condition-forced-colours");
    }

    @Test
    void nothingMovesForThoseWhoAskedForThat() {
        Visit visit = visit(Look.desktop("en"));
        visit.page().route(Scene::isApi, route -> {});
        visit.go(CRAMPS);

        assertThat(visit.find(".bones span").first()).hasCSS("animation-name", "none");
        assertThat(visit.find("html")).hasCSS("scroll-behavior", "auto");
    }

    @Test
    void whereTheScriptsDoNotComeTheListSaysSoAfterAWhileAndWhatToDoInAnEmergency() {
        Visit visit = visit(Look.phone("en"));
        visit.page().route(url -> url.endsWith("/app/home.js"), Route::abort);
        visit.go("/");
        assertThat(visit.find("main h1")).isHidden();

        visit.find("main h1").waitFor();

        assertThat(visit.find("main h1")).hasText("This page has not loaded yet");
        assertThat(visit.find("main h2")).hasText("Esta página aún no se ha cargado");
        assertThat(visit.find("main .emergency")).isVisible();
        visit.assertAccessible();
        visit.assertNothingBeyondTheSides();
        visit.screenshot("scripts-missing");

        visit.page().unrouteAll();
        visit.find("main a").first().click();
        assertThat(visit.find("main h1")).hasText("Health questions, answered with their sources");
    }
}
