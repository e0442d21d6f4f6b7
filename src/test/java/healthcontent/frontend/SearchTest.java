package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list, and the search as the reader types. */
@QuarkusTest
class SearchTest extends BrowserTest {

    @Inject
    TestContent database;

    @Test
    void findsConditionsAndQuestionsWhileTheReaderTypes() {
        Visit visit = visit(Look.phone("es")).open("/");

        visit.find("#words").pressSequentially("mostaz");

        assertThat(visit.find("#questions + ul h3")).hasText("¿Sirve la mostaza contra los calambres?");
        assertThat(visit.find("main .status")).containsText("1 pregunta para «mostaz»");
        assertTrue(visit.page().url().contains("q=mostaz"), visit.page().url());

        visit.find("#questions + ul a").click();
        assertThat(visit.find("#faq-does-mustard-help")).hasAttribute("open", "");
    }

    @Test
    void aQuestionThatIsNotTranslatedLeadsToWhereItsAnswerIs() {
        TestDocument original = TestDocument.condition("half-translated");
        database.publish(
                original.withFaq("only-in-english"),
                original.in("es").named("A medio traducir").with("summary", "Un resumen."));
        Visit visit = visit(Look.phone("es")).open("/?q=only-in-english");

        visit.find("#questions + ul a").click();

        assertThat(visit.find("#faq-only-in-english")).hasAttribute("open", "");
        content.publish();
    }

    @Test
    void theLanguageSwitchKeepsTheWords() {
        Visit visit = visit(Look.desktop("en")).open("/");
        visit.find("#words").fill("magnes");
        assertThat(visit.find("#questions")).isVisible();

        visit.find(".languages a[hreflang=es]").click();

        assertThat(visit.find("main h1")).containsText("Preguntas de salud");
        assertThat(visit.find("#words")).hasValue("magnes");
        assertThat(visit.find("#questions + ul h3").first()).containsText("¿");
    }

    @Test
    void asksOnceForWordsTypedInOneGo() {
        Visit visit = visit(Look.desktop("en")).open("/");
        visit.page().clock().install(new Clock.InstallOptions().setTime(0));
        visit.page().clock().pauseAt(10_000);

        visit.find("#words").pressSequentially("cramps");
        visit.page().clock().runFor(1_000);
        assertThat(visit.find("main .status")).containsText("for “cramps”");

        assertEquals(
                List.of("/v1/conditions?q=cramps&lang=en", "/v1/faqs?q=cramps&lang=en"),
                visit.apiCalls().stream().filter(call -> call.contains("q=")).toList());
    }

    @Test
    void anAnswerToOlderWordsIsGivenUpWhenNewerOnesAreTyped() {
        Visit visit = visit(Look.desktop("en")).open("/");
        List<String> givenUp = new ArrayList<>();
        visit.page().onRequestFailed(request -> givenUp.add(request.url()));
        visit.page().route(url -> url.contains("q=tingl"), route -> {});
        visit.page()
                .waitForRequest(
                        url -> url.url().contains("/faqs?q=tingl"),
                        () -> visit.find("#words").fill("tingl"));

        visit.find("#words").fill("mustard");

        assertThat(visit.find("main .status")).containsText("for “mustard”");
        assertThat(visit.find("#questions + ul h3")).hasText("Can mustard help with cramps?");
        visit.page().waitForCondition(() -> givenUp.size() == 2);
        assertTrue(givenUp.stream().allMatch(url -> url.contains("q=tingl")), givenUp.toString());
    }

    @Test
    void aListThatComesLateDoesNotReplaceWhatWasFoundMeanwhile() {
        Visit visit = visit(Look.desktop("en"));
        List<String> givenUp = new ArrayList<>();
        visit.page().onRequestFailed(request -> givenUp.add(request.url()));
        visit.page().route(url -> url.endsWith("/v1/conditions?lang=en"), route -> {});
        visit.open("/");

        visit.find("#words").fill("mustard");

        assertThat(visit.find("#questions + ul h3")).hasText("Can mustard help with cramps?");
        assertEquals(List.of(visit.server() + "/v1/conditions?lang=en"), givenUp);
    }

    @Test
    void clearingTheWordsBringsTheListBack() {
        Visit visit = visit(Look.desktop("en")).open("/?q=mustard");
        assertThat(visit.find("#questions")).isVisible();

        visit.find("#words").fill("");

        assertThat(visit.find("#questions")).hasCount(0);
        assertThat(visit.find("#conditions + ul h3").first()).hasText("Alarming condition");
        assertFalse(visit.page().url().contains("q="), visit.page().url());
    }

    @Test
    void arrowKeysWalkAlongTheResultsAndEscapeGoesBack() {
        Visit visit = visit(Look.desktop("en")).open("/?q=cramp");
        Locator results = visit.find("#results h3 a");
        assertThat(results.nth(1)).isVisible();

        visit.find("#words").focus();
        visit.page().keyboard().press("ArrowDown");
        assertThat(results.nth(0)).isFocused();
        visit.page().keyboard().press("ArrowDown");
        assertThat(results.nth(1)).isFocused();
        visit.page().keyboard().press("ArrowUp");
        assertThat(results.nth(0)).isFocused();
        visit.page().keyboard().press("Escape");
        assertThat(visit.find("#words")).isFocused();
    }

    @Test
    void aLongListComesInPagesAndTheFocusGoesOnWhereItWentOn() {
        database.publish(TestBundle.of(IntStream.range(10, 40)
                .mapToObj(n -> TestDocument.condition("zone-" + n).named("Zone " + n))
                .toList()));
        Visit visit = visit(Look.phone("en")).open("/");
        Locator entries = visit.find("#conditions + ul > li");
        assertThat(entries).hasCount(20);

        visit.find(".more button").click();

        assertThat(entries).hasCount(33);
        assertThat(entries.nth(20).locator("a")).isFocused();
        assertThat(visit.find("main .status")).hasText("13 more shown");
        assertThat(visit.find(".more button")).isHidden();
        content.publish();
    }
}
