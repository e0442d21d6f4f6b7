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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list, and the search as the reader types. */
@QuarkusTest
class SearchTest extends BrowserTest {

    @Inject
    TestContent database;

    @Test
    void findsEverythingInOneListWhileTheReaderTypes() {
        Visit visit = visit(Look.phone("es")).open("/");

        visit.find("#words").pressSequentially("mostaz");

        assertThat(visit.find("#hits + ul h3 a").first()).hasText("¿Sirve la mostaza contra los calambres?");
        assertThat(visit.find("#hits + ul .tag").first()).hasText("Pregunta");
        assertThat(visit.find("#hits + ul mark").first()).hasText("mostaza");
        assertThat(visit.find("main .status")).containsText("resultados para «mostaz»");
        assertTrue(visit.page().url().contains("q=mostaz"), visit.page().url());

        visit.find("#hits + ul a").first().click();
        assertThat(visit.find("#faq-does-mustard-help")).hasAttribute("open", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conditions/leg-cramps",
                "/comparisons/leg-cramps-vs-restless-legs-syndrome",
                "/causes/pregnancy",
                "/conditions/wrong",
                "/nowhere"
            })
    void everyPageHasTheSearch(String path) {
        Visit visit = visit(Look.phone("en")).open(path);

        visit.find("header #words").pressSequentially("mustard");

        assertThat(visit.find("header #hits + ul h3 a").first()).hasText("Can mustard help with cramps?");
        assertTrue(visit.page().url().endsWith(path + "?lang=en"), visit.page().url());
        visit.assertNothingBeyondTheSides();
    }

    @Test
    void aWarningSignIsMarkedAndLeadsToWhereItSaysWhatToDo() {
        Visit visit = visit(Look.desktop("en")).open("/?q=alarming%20intense%20pain");

        assertThat(visit.find("#hits + ul .tag.alarm").first()).hasText("Warning sign");
        visit.find("#hits + ul li:has(.tag.alarm) a[href*='#red-flag']").first().click();

        assertThat(visit.find(".red-flags")).isInViewport();
    }

    @Test
    void whereNothingIsFoundTheReaderIsToldWhatToDoInAnEmergency() {
        Visit visit = visit(Look.phone("es")).open("/?q=xyzzy");

        assertThat(visit.find("#results .emergency")).containsText("número de emergencias");
        assertThat(visit.find("main .status")).containsText("No se encontró nada para «xyzzy»");
    }

    @Test
    void aQuestionThatIsNotTranslatedLeadsToWhereItsAnswerIs() {
        TestDocument original = TestDocument.condition("half-translated");
        database.publish(
                original.withFaq("only-in-english"),
                original.in("es").named("A medio traducir").with("summary", "Un resumen."));
        Visit visit = visit(Look.phone("es")).open("/?q=only-in-english");

        visit.find("#hits + ul a[href*=only-in-english]").click();

        assertThat(visit.find("#faq-only-in-english")).hasAttribute("open", "");
        content.publish();
    }

    @Test
    void theLanguageSwitchKeepsTheWords() {
        Visit visit = visit(Look.desktop("en")).open("/");
        visit.find("#words").fill("magnes");
        assertThat(visit.find("#hits")).isVisible();

        visit.find(".languages a[hreflang=es]").click();

        assertThat(visit.find("main h1")).containsText("Preguntas de salud");
        assertThat(visit.find("#words")).hasValue("magnes");
        assertThat(visit.find("#hits + ul mark").first()).hasText("magnesio");
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
                List.of("/v1/search?q=cramps&lang=en"),
                visit.apiCalls().stream().filter(call -> call.contains("q=")).toList());
    }

    @Test
    void asksAtMostEvery150MillisecondsWhileTheReaderTypesOn() {
        Visit visit = visit(Look.desktop("en")).open("/");
        visit.page().clock().install(new Clock.InstallOptions().setTime(0));
        visit.page().clock().pauseAt(10_000);

        for (String letter : List.of("c", "r", "a", "m", "p", "s", "a", "t", "n", "i")) {
            visit.find("#words").pressSequentially(letter);
            visit.page().clock().runFor(60);
        }
        visit.page().clock().runFor(1_000);
        assertThat(visit.find("main .status")).containsText("“crampsatni”");

        List<String> asked =
                visit.apiCalls().stream().filter(call -> call.contains("q=")).toList();
        assertTrue(asked.size() >= 3 && asked.size() <= 5, asked.toString()); // in 600 ms of typing
    }

    @Test
    void anAnswerToOlderWordsIsGivenUpWhenNewerOnesAreTyped() {
        Visit visit = visit(Look.desktop("en")).open("/");
        List<String> givenUp = new ArrayList<>();
        visit.page().onRequestFailed(request -> givenUp.add(request.url()));
        visit.page().route(url -> url.contains("q=tingl"), route -> {});
        visit.page()
                .waitForRequest(
                        url -> url.url().contains("/search?q=tingl"),
                        () -> visit.find("#words").fill("tingl"));

        visit.find("#words").fill("mustard");

        assertThat(visit.find("main .status")).containsText("for “mustard”");
        assertThat(visit.find("#hits + ul h3 a").first()).hasText("Can mustard help with cramps?");
        visit.page().waitForCondition(() -> givenUp.size() == 1);
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

        assertThat(visit.find("#hits + ul h3 a").first()).hasText("Can mustard help with cramps?");
        assertEquals(List.of(visit.server() + "/v1/conditions?lang=en"), givenUp);
    }

    @Test
    void clearingTheWordsBringsTheListBack() {
        Visit visit = visit(Look.desktop("en")).open("/?q=mustard");
        assertThat(visit.find("#hits")).isVisible();

        visit.find("#words").fill("");

        assertThat(visit.find("#hits")).hasCount(0);
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
