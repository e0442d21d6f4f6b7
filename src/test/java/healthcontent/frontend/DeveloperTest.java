package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer finds behind each section, and nobody else has in the way. */
@QuarkusTest
class DeveloperTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                CRAMPS,
                "/comparisons/leg-cramps-vs-restless-legs-syndrome",
                "/causes/pregnancy",
                "/symptoms/swelling"
            })
    void oneSwitchShowsAndHidesAllJsonOfAPage(String path) {
        Visit visit = visit(Look.phone("en")).open(path);
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        Locator toggle = visit.find("[role=switch]");
        assertThat(toggle).hasCount(1);
        assertThat(toggle).hasAccessibleName("Show the JSON behind each section");
        int panels = visit.find(".behind").count();
        assertTrue(panels > 0);
        assertThat(toggle).not().isChecked();
        assertEquals(0, visit.find(".behind:visible").count());

        toggle.focus();
        visit.page().keyboard().press("Space");
        assertThat(toggle).isChecked();
        assertThat(toggle).isFocused();
        assertEquals(panels, visit.find(".behind:visible").count());

        visit.page().keyboard().press("Enter");
        assertThat(toggle).not().isChecked();
        assertEquals(0, visit.find(".behind:visible").count());
    }

    @Test
    void theSwitchHoldsForWhatComesLaterAndKeepsNothingInTheBrowser() {
        Visit visit = visit(Look.desktop("es")).open("/causes/pregnancy");
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        Object before = kept(visit);
        visit.find("[role=switch]").click();

        visit.find("header #words").fill("mostaza");

        assertThat(visit.find("header #results .behind > summary")).isVisible();
        assertEquals(before, kept(visit));
    }

    private static Object kept(Visit visit) {
        return visit.page().evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])");
    }

    @Test
    void everySectionHasTheJsonBehindItAndWhatIsNotSeenTellsThemApart() {
        Visit visit = developing("en");
        visit.find("#comparisons").scrollIntoViewIfNeeded();
        visit.find("table.comparison").waitFor();

        List<String> headings = visit.find(".red-flags h2, .sections h2").allInnerTexts();
        assertEquals(15, headings.size());
        assertEquals(
                headings,
                visit.find(".condition .behind > summary")
                        .evaluateAll("all => all.map(summary => document.getElementById("
                                + "summary.getAttribute('aria-describedby')).innerText)"));
    }

    @Test
    void aDeveloperSeesTheExactRequestBehindASectionAndCanRunIt() {
        Visit visit = developing("es");
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        // The comparison is asked for only once the browser has nothing else to do.
        visit.page().waitForCondition(() -> visit.apiCalls().stream().anyMatch(call -> call.contains("/comparisons/")));
        int before = visit.apiCalls().size();

        visit.find("#treatments .behind > summary").click();
        Locator code = visit.find("#treatments .behind code");
        assertThat(code).hasCount(3);

        String url = visit.server() + "/v1/conditions/leg-cramps/treatments?lang=es";
        assertEquals("curl '" + url + "'", code.nth(0).innerText());
        assertTrue(
                code.nth(1).innerText().contains("fetch('" + url + "')"),
                code.nth(1).innerText());
        assertEquals(
                List.of("/v1/conditions/leg-cramps/treatments?lang=es"),
                visit.apiCalls().subList(before, visit.apiCalls().size()));
        Object run = visit.page()
                .evaluate(
                        "async code => JSON.stringify((await (new (async () => {}).constructor("
                                + "code + '; return content')())), null, 2)",
                        code.nth(1).innerText());
        assertEquals(run, code.nth(2).innerText());
    }

    @Test
    void aPartWithoutAPathOfItsOwnIsShownAsAMemberOfTheWhole() {
        Visit visit = developing("en");

        visit.find("#facts .behind > summary").click();
        Locator code = visit.find("#facts .behind code");
        assertThat(code).hasCount(3);

        assertTrue(code.nth(0).innerText().endsWith("/v1/conditions/leg-cramps?lang=en' | jq '{facts}'"));
        assertTrue(
                code.nth(2).innerText().startsWith("{\n  \"facts\": ["),
                code.nth(2).innerText());
    }

    @Test
    void theRequestIsCopiedWhereTheBrowserAllowsIt() {
        Visit visit = developing("en");
        visit.profile().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        visit.find("#causes .behind > summary").click();
        visit.find("#causes .snippet button").first().click();

        assertThat(visit.find("#causes .copied").first()).hasText("Copied");
        assertEquals(
                "curl '" + visit.server() + "/v1/conditions/leg-cramps/causes?lang=en'",
                visit.page().evaluate("navigator.clipboard.readText()"));
    }

    /** A visit of the page of leg cramps with the switch on. */
    private Visit developing(String language) {
        Visit visit = visit(Look.desktop(language)).open(CRAMPS);
        visit.find("[role=switch]").click();
        return visit;
    }
}
