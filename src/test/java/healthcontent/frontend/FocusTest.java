package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The focus of a reader who uses a keyboard or a screen reader is never lost when a page changes: it stays where it is,
 * or goes to what replaces that element.
 */
@QuarkusTest
class FocusTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";
    private static final String COMPARISON = ".aside";

    @Inject
    TestContent database;

    @Test
    void whoTriesAPageAgainIsAtItsHeadingWhileItLoadsAndWhenItIsThere() {
        Visit visit = visit(Look.desktop("en"));
        visit.page().route(Scene::isApi, route -> Scene.answer(route, 500, "internal-error"));
        visit.open(CRAMPS);
        visit.page().unrouteAll();
        List<Route> held = hold(visit);

        pressTryAgain(visit.find("main"));
        assertThat(visit.find("main .waiting h1")).isFocused();
        visit.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();

        assertThat(visit.find("main h1")).hasText("Leg cramps");
        assertThat(visit.find("main h1")).isFocused();
    }

    @Test
    void whoTriesInVainIsToldSoWhereTheyAre() {
        Visit visit = visit(Look.desktop("en"));
        visit.page().route(Scene::isApi, route -> Scene.answer(route, 500, "internal-error"));
        visit.open(CRAMPS);
        visit.page().unrouteAll();
        List<Route> held = hold(visit);

        pressTryAgain(visit.find("main"));
        visit.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).abort();

        assertThat(visit.find("main h1")).hasText("The service can’t be reached");
        assertThat(visit.find("main h1")).isFocused();
    }

    @Test
    void whoSearchesAgainIsAtTheFirstResults() {
        Visit visit = visit(Look.desktop("en")).open("/");
        visit.page().route(url -> url.contains("q="), Route::abort);
        visit.find("#words").fill("mustard");
        visit.find("#results .state").waitFor();
        visit.page().unrouteAll();

        pressTryAgain(visit.find("#results"));
        visit.find("#hits").waitFor();

        assertThat(visit.find("#results h2").first()).isFocused();
    }

    @Test
    void whoTriesAComparisonAgainIsAtTheComparison() {
        Visit visit = visit(Look.desktop("en"));
        visit.page().route(FocusTest::isComparison, Route::abort);
        visit.open(CRAMPS);
        visit.find(COMPARISON + " .state").waitFor();
        visit.page().unrouteAll();

        pressTryAgain(visit.find(COMPARISON));

        assertThat(visit.find("table.comparison")).isVisible();
        assertThat(visit.find(COMPARISON)).isFocused();
    }

    @Test
    void aComparisonThatComesByItselfLeavesTheReaderAndTheStatusAlone() {
        Visit visit = visit(Look.desktop("en"));
        visit.page().clock().install();
        visit.page().route(FocusTest::isComparison, route -> Scene.answer(route, 503, "service-unavailable"));
        visit.open(CRAMPS);
        visit.page().clock().runFor(500);
        visit.find(COMPARISON + " .state").waitFor();
        assertThat(visit.find("#status")).isEmpty();
        visit.page().unrouteAll();
        visit.find(".faq summary").first().focus();

        visit.page().clock().runFor(5_000);

        assertThat(visit.find("table.comparison")).isVisible();
        assertThat(visit.find(".faq summary").first()).isFocused();
        assertThat(visit.find("#status")).isEmpty();
    }

    @Test
    void whoAsksForMoreInVainIsStillAtTheButton() {
        database.publish(TestBundle.of(IntStream.range(10, 40)
                .mapToObj(n -> TestDocument.condition("zone-" + n).named("Zone " + n))
                .toList()));
        Visit visit = visit(Look.phone("en")).open("/");
        visit.page().route(url -> url.contains("cursor="), Route::abort);
        Locator more = visit.find(".more button");
        more.focus();

        visit.page().keyboard().press("Enter");

        assertThat(visit.find("main .status")).hasText("The service can’t be reached");
        assertThat(more).isFocused();
        content.publish();
    }

    @Test
    void aLanguageThatIsNotServedHandsTheFocusToOneThatIs() {
        Visit visit = visit(Look.desktop("en"));
        List<Route> held = new ArrayList<>();
        visit.page().route(url -> URI.create(url).getPath().equals("/v1"), held::add);
        visit.open(CRAMPS);
        visit.find(".languages a[hreflang=es]").focus();

        visit.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).fulfill(new Route.FulfillOptions().setBody("{\"languages\": [\"en\"]}"));

        assertThat(visit.find(".languages a")).hasCount(1);
        assertThat(visit.find(".languages a")).isFocused();
    }

    @Test
    void whatOpensAndClosesKeepsTheFocus() {
        Visit visit = visit(Look.phone("en")).open(CRAMPS);
        visit.find(".developers").click();
        for (String stop : List.of(
                "#causes .behind > summary",
                "#causes .snippet button",
                ".faq summary",
                ".actions button",
                ".contents > details > summary")) {
            Locator control = visit.find(stop).first();
            control.focus();
            visit.page().keyboard().press("Enter");
            if (stop.contains(".behind")) {
                visit.find("#causes .answer code").waitFor();
            }
            assertEquals(true, control.evaluate("control => document.activeElement === control"), stop);
        }
    }

    @Test
    void theContentsStayOpenForWhoIsInThemWhenTheWindowGetsNarrow() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        Locator link = visit.find(".contents a").nth(3);
        link.focus();

        visit.look(Look.phone("en"));

        assertThat(link).isVisible();
        assertThat(link).isFocused();
    }

    private static boolean isComparison(String url) {
        return url.contains("/comparisons/");
    }

    /** Lets no request to the API through; they wait in the list. */
    private static List<Route> hold(Visit visit) {
        List<Route> held = new ArrayList<>();
        visit.page().route(Scene::isApi, held::add);
        return held;
    }

    private static void pressTryAgain(Locator place) {
        place.locator(".ways button").focus();
        place.page().keyboard().press("Enter");
    }
}
