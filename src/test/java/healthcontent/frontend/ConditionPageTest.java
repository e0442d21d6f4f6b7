package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
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
    void everySectionIsInTheContentsAfterTheWarningSigns() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);

        List<String> headings = visit.find(".red-flags h2, .sections h2").allInnerTexts();
        assertEquals(headings, visit.find(".contents li").allInnerTexts());
        assertEquals(
                List.of("Warning signs", "What you can do now", "When to see a doctor", "Next steps"),
                headings.subList(0, 4));
        assertEquals(15, headings.size());

        visit.find(".contents a:has-text('Prevention')").click();
        assertThat(visit.find("#prevention h2")).isInViewport();
    }

    @Test
    void noNumberBeforeASectionLooksLikeAStepAndNoMarkBeforeAnItemLikeProof() {
        Visit visit = visit(Look.desktop("en")).open(CRAMPS);

        assertEquals(List.of(), visit.page().evaluate("""
                        () => [...document.querySelectorAll('.sections h2, .sections .list li, .contents li, .contents a')]
                          .filter(element => getComputedStyle(element, '::before').content !== 'none')
                          .map(element => element.outerHTML)"""));
        assertEquals(0, visit.find(".sections ol, .contents ol").count());
    }

    @Test
    void thePageSaysWhatItIsInTwoSentencesWhichADoctorsTitleDoesNotEnd() {
        TestDocument warning = TestDocument.condition("titled")
                .with("summary", "Dr. Example described it. It hurts. See a doctor if it does.")
                .withSymptom("intense-pain")
                .withRedFlag("pain", "intense-pain", "urgent");
        database.publish(warning);
        Visit visit = visit(Look.phone("en")).open("/conditions/titled");
        assertThat(visit.find(".top .lead")).hasText("Dr. Example described it. It hurts.");
        assertThat(visit.find("#overview p").first())
                .hasText("Dr. Example described it. It hurts. See a doctor if it does.");

        database.publish(warning.without("redFlags"));
        visit = visit(Look.phone("en")).open("/conditions/titled");
        assertThat(visit.find(".top .lead")).hasText("Dr. Example described it. It hurts. See a doctor if it does.");
        assertThat(visit.find("#overview")).hasCount(0);
        content.publish();
    }

    @Test
    void itIsOneSentenceWhereTwoWouldPushTheWarningSignsDown() {
        String second = "It hurts " + "very ".repeat(60) + "much.";
        database.publish(TestDocument.condition("wordy")
                .with("summary", "It hurts. " + second)
                .withSymptom("intense-pain")
                .withRedFlag("pain", "intense-pain", "urgent"));
        Visit visit = visit(Look.phone("en")).open("/conditions/wordy");

        assertThat(visit.find(".top .lead")).hasText("It hurts.");
        assertThat(visit.find("#overview")).containsText(second);
        content.publish();
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
        assertThat(visit.find("#actions .action-note")).containsText("Nothing was sent.");

        visit.page()
                .evaluate("document.addEventListener('health-content:action', event => {"
                        + " event.preventDefault(); window.handled = event.detail; })");
        action.click();
        assertThat(visit.find("#actions .action-note")).isEmpty();
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
        assertThat(visit.find(".top .review")).hasText("Not reviewed by a health professional");
        assertThat(visit.find("#review .sources")).containsText("source reviewed by Dr. Marsha Dunkely");
        assertThat(visit.find("#review .disclaimer")).containsText("call your local emergency number");
    }

    @Test
    void textInAnotherLanguageThanThePageIsMarkedAndSaidToBe() {
        Visit visit = visit(Look.phone("es")).open("/conditions/alarming");

        assertThat(visit.find(".note")).containsText("Lo está leyendo en este idioma: inglés.");
        assertEquals("en", visit.find("main h1").getAttribute("lang"));
        assertEquals("en", visit.find(".red-flags .action strong").first().getAttribute("lang"));
        assertThat(visit.find(".red-flags h3").first()).hasText("Llame ahora mismo a una ambulancia si nota esto:");
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

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    }
}
