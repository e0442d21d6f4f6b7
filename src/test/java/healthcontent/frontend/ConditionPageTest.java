package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader, and a developer, finds on the page of a condition. */
@QuarkusTest
class ConditionPageTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";

    @Inject
    TestContent database;

    @Test
    void warningSignsStandBeforeTheTextTheMostUrgentFirstAndSayWhatToDo() {
        Visit visit = visit(Look.phone("en")).open("/conditions/alarming");

        assertEquals(
                List.of(
                        "Emergency Call an ambulance now.",
                        "Immediate Get medical help now.",
                        "Urgent Be seen by a doctor today.",
                        "Soon See a doctor within days."),
                plain(visit.find(".red-flags h3").allInnerTexts()));
        assertEquals(
                List.of("Warning of now", "Warning of both", "Warning of today", "Warning of later"),
                visit.find(".red-flags h4").allInnerTexts());
        assertEquals(
                "All of these together: Intense pain · Tingling",
                visit.find("#red-flag-both .signs").last().innerText());
        assertEquals(
                4,
                visit.find(".red-flags .action:has-text('What to do: See a doctor.')")
                        .count());
        assertTrue(
                top(visit, ".red-flags") < top(visit, ".opening") && top(visit, ".red-flags") < 844,
                "in sight at once, above the summary");
    }

    @Test
    void aSymptomSaysWhatToDoWhereItIsPartOfAWarningSign() {
        Visit visit = visit(Look.phone("en")).open("/symptoms/swelling");

        Locator warning = visit.find(".entries .care li");
        assertThat(warning).hasCount(1);
        assertThat(warning.locator(".urgency")).hasText("Urgent");
        assertThat(warning.locator("a")).hasText("Swelling or redness with cramps: a possible blood clot");
        assertThat(warning.locator(".action")).hasText("What to do: See a doctor today: it may be a blood clot.");

        warning.locator("a").click();
        assertThat(visit.find("#red-flag-swelling-or-redness")).isInViewport();
    }

    @Test
    void aFigureSaysWhetherItIsARangeAndOnlyAboutSoMuch() {
        Visit visit = visit(Look.desktop("en")).open("/conditions/alarming");
        assertEquals(
                List.of("about 1–10 minutes", "at least 1,000"),
                plain(visit.find(".figure").allInnerTexts()));
        assertThat(visit(Look.desktop("es")).open(CRAMPS).find(".figure")).hasText("aproximadamente 33 por ciento");
    }

    @Test
    void aFurtherSectionStandsInTheContentsWithTheHeadingOfTheDocument() {
        Visit visit = visit(Look.desktop("es")).open("/conditions/alarming");
        Locator section = visit.find("#further-facts");
        assertThat(section.locator("h2")).hasText("What comes next");
        assertThat(section.locator("h2")).hasAttribute("lang", "en");
        assertThat(section).containsText("It passes.");
        assertThat(section.locator("h3")).hasText("Soon");
        assertThat(visit.find(".contents a[href='#further-facts']")).hasText("What comes next");
    }

    @Test
    void narrowerNamesStandApartFromOtherNames() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        assertEquals(
                List.of(
                        "Also known as: Charley horse",
                        "This includes: Nocturnal leg cramps · Sleep-related leg cramps"),
                plain(visit.find(".aliases").allInnerTexts()));
    }

    @Test
    void whereTheSourcesNameNoWarningSignsThePageSaysThatThereMayBeSome() {
        database.publish(TestDocument.condition("calm"));
        Visit visit = visit(Look.phone("en")).open("/conditions/calm");
        assertThat(visit.find(".red-flags")).hasCount(0);
        assertThat(visit.find(".note").first()).containsText("does not mean that there are none");
        assertThat(visit.find(".emergency")).containsText("call your local emergency number");
        content.publish();
    }

    @Test
    void everySectionIsInTheContentsAndHasItsHeadingAndTheJsonBehindIt() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        visit.find("#comparisons").scrollIntoViewIfNeeded();
        visit.find("table.comparison").waitFor();

        List<String> headings = visit.find(".sections h2").allInnerTexts();
        assertEquals(headings, visit.find(".contents li").allInnerTexts());
        assertEquals(13, headings.size());
        assertEquals(13, visit.find(".sections > section:has(.behind)").count());
        assertEquals(
                headings,
                visit.find(".sections .behind > summary")
                        .evaluateAll("all => all.map(summary => document.getElementById("
                                + "summary.getAttribute('aria-describedby')).innerText)"),
                "and what is not seen tells them apart");

        visit.find(".contents a:has-text('Prevention')").click();
        assertThat(visit.find("#prevention h2")).isInViewport();
    }

    @Test
    void aDeveloperSeesTheExactRequestBehindASectionAndCanRunIt() {
        Visit visit = visit(Look.desktop("es")).open(CRAMPS);
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
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
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);

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
        Visit visit = visit(Look.desktop("en"));
        visit.profile().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit.open(CRAMPS);

        visit.find("#causes .behind > summary").click();
        visit.find("#causes .snippet button").first().click();

        assertThat(visit.find("#causes .copied").first()).hasText("Copied");
        assertEquals(
                "curl '" + visit.server() + "/v1/conditions/leg-cramps/causes?lang=en'",
                visit.page().evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void aQuestionOpensAndClosesAndALinkToItOpensIt() {
        Visit visit = visit(Look.phone("es")).open(CRAMPS + "#faq-does-mustard-help");
        Locator asked = visit.find("#faq-does-mustard-help");

        assertThat(asked).hasAttribute("open", "");
        assertThat(asked.locator("summary")).isInViewport();
        assertEquals("faq-does-mustard-help", visit.page().evaluate("document.querySelector(':target').id"));
        visit.page().keyboard().press("Tab");
        assertThat(asked.locator("summary")).isFocused();
        asked.locator("summary").click();
        assertThat(asked).not().hasAttribute("open", "");

        visit.find("#faq-best-home-remedy summary").click();
        assertThat(visit.find("#faq-best-home-remedy p").first()).isVisible();
        visit.page().waitForURL(url -> url.endsWith("#faq-best-home-remedy"));
    }

    @Test
    void theComparisonIsATableOnADesktopAndReadsWithItsLabelsOnAPhone() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        visit.find("#comparisons").scrollIntoViewIfNeeded();
        Locator cells = visit.find("table.comparison tr:nth-child(2) td");

        assertThat(cells)
                .hasText(new String[] {"Leg crampsSuddenly.", "Restless legs syndromeThe sources do not say."});
        assertThat(visit.find("table.comparison thead")).isVisible();
        assertEquals(cells.nth(0).boundingBox().y, cells.nth(1).boundingBox().y);
        assertThat(cells.nth(0).locator(".column")).isHidden();

        visit.look(Look.phone("en"));
        assertThat(cells.nth(0).locator(".column")).isVisible();
        assertTrue(cells.nth(0).boundingBox().y < cells.nth(1).boundingBox().y, "below each other");
        assertEquals("table", visit.find("table.comparison").getAttribute("role"));
    }

    @Test
    void anAssociatedConditionIsALinkOnlyWhereItHasAPage() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        assertEquals(3, visit.find("#associated dt").count());
        assertEquals(0, visit.find("#associated dt a").count());

        visit.open("/conditions/alarming");
        visit.find("#associated dt a").click();
        assertThat(visit.find("main h1")).hasText("Leg cramps");
        assertTrue(
                visit.page().url().endsWith("/conditions/leg-cramps?lang=en"),
                visit.page().url());
    }

    @Test
    void aCallToActionIsHandedToTheAppAndOtherwiseExplained() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);
        Locator action = visit.find(".actions button[data-intent=request-referral]");

        action.click();
        assertThat(visit.find(".action-note")).containsText("Nothing was sent.");

        visit.page()
                .evaluate("document.addEventListener('health-content:action', event => {"
                        + " event.preventDefault(); window.handled = event.detail; })");
        action.click();
        assertThat(visit.find(".action-note")).isEmpty();
        assertEquals(
                Map.of(
                        "intent",
                        "request-referral",
                        "label",
                        "Ask for a referral",
                        "condition",
                        "leg-cramps",
                        "language",
                        "en"),
                visit.page().evaluate("window.handled"));
    }

    @Test
    void theTextSaysWhoReviewedItAndThatTheNextReviewIsOverdue() {
        Visit visit = visit(Look.desktop("en")).open("/conditions/alarming");

        assertThat(visit.find("#review")).containsText("Reviewed by Dr. Ada Example, MD, on January 31, 2020.");
        assertThat(visit.find("#review .overdue")).hasText("The next review was due by January 31, 2022.");

        visit.open(CRAMPS);
        assertThat(visit.find(".opening .review")).hasText("Not reviewed by a health professional");
        assertThat(visit.find("#review .sources")).containsText("source reviewed by Dr. Marsha Dunkely");
        assertThat(visit.find("#review .disclaimer")).containsText("call your local emergency number");
    }

    @Test
    void textInAnotherLanguageThanThePageIsMarkedAndSaidToBe() {
        Visit visit = visit(Look.phone("es")).open("/conditions/alarming");

        assertThat(visit.find(".note")).containsText("Lo está leyendo en este idioma: inglés.");
        assertEquals("en", visit.find("main h1").getAttribute("lang"));
        assertEquals("en", visit.find(".red-flags .action strong").first().getAttribute("lang"));
        assertThat(visit.find(".red-flags h3").first()).containsText("Llame ahora mismo a una ambulancia.");
    }

    @Test
    void wordsOfThePageAndTranslatedNamesWithinOtherTextAreMarkedToo() {
        Visit visit = visit(Look.phone("es")).open("/conditions/alarming");

        assertEquals("es", spoken(visit, "#symptoms dt a"), "a symptom that is translated");
        assertEquals("es", spoken(visit, "#symptoms dt .tag"), "a word of the page");
        assertEquals("en", spoken(visit, "#symptoms dd"), "the text of the condition");
        assertEquals("en", spoken(visit, "#associated dt a"));
        visit.find(".actions button").click();
        assertEquals("en", spoken(visit, ".action-note strong"));
        assertEquals("es", spoken(visit, ".action-note p + p"));

        visit.open("/symptoms/only-english");
        assertEquals("en", spoken(visit, ".entries h3 a"));
    }

    /** The language in which a screen reader says it. */
    private static Object spoken(Visit visit, String selector) {
        return visit.find(selector).first().evaluate("element => element.closest('[lang]').lang");
    }

    @Test
    void theLanguageSwitchStaysOnThePage() {
        Visit visit = visit(Look.phone("en")).open(CRAMPS + "#causes");

        visit.find(".languages a[hreflang=es]").click();

        assertThat(visit.find("main h1")).hasText("Calambres en las piernas");
        assertTrue(
                visit.page().url().endsWith("/conditions/leg-cramps?lang=es#causes"),
                visit.page().url());
        assertThat(visit.find(".languages a[aria-current]")).hasText("Español");
    }

    private static double top(Visit visit, String selector) {
        return visit.find(selector).first().boundingBox().y;
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    }
}
