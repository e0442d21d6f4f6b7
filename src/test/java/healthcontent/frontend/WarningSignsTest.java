package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worried reader must find at once: what to look out for, how soon to get help, and what to do meanwhile. */
@QuarkusTest
class WarningSignsTest extends BrowserTest {

    private static final String CRAMPS = "/conditions/leg-cramps";
    private static final List<String> URGENCIES = List.of("soon", "urgent", "immediate", "emergency");

    /** Of a phone, in pixels. */
    private static final int SCREEN = 844;

    @Inject
    TestContent database;

    @Test
    void oneCardGroupsTheWarningSignsByUrgencyAndSaysWhatToDo() {
        Visit visit = visit(Look.phone("en")).open("/conditions/alarming");

        assertEquals(
                List.of(
                        "Call an ambulance now if you notice this:",
                        "Get medical help now if you notice this:",
                        "Be seen by a doctor today if you notice this:",
                        "See a doctor within days if you notice this:"),
                visit.find(".red-flags h3").allInnerTexts());
        assertEquals(
                List.of("Warning of now", "Warning of both", "Warning of today", "Warning of later"),
                visit.find(".red-flags h4").allInnerTexts());
        assertEquals(
                4,
                visit.find(".red-flags .action:has-text('What to do: See a doctor.')")
                        .count());

        visit.open(CRAMPS);
        assertThat(visit.find(".red-flags")).hasCount(1);
        assertEquals(
                List.of(
                        "Get medical help now if you notice this:",
                        "Be seen by a doctor today if you notice any of these:"),
                visit.find(".red-flags h3").allInnerTexts());
    }

    /** The name alone must not have to say it: it is what readers call the warning sign. */
    @Test
    void aWarningSignSaysWhichSymptomsMeetItWhereItsNameDoesNot() {
        database.publish(TestDocument.condition("ruled")
                .withSymptom("intense-pain")
                .withSymptom("tingling")
                .withRedFlag("any", "any", List.of("intense-pain", "tingling"), "urgent")
                .withRedFlag("all", "all", List.of("intense-pain", "tingling"), "urgent")
                .withRedFlag("one", "tingling", "urgent")
                .withRedFlag("named", "any", List.of("intense-pain", "tingling"), "urgent")
                .changedContent(condition -> condition.withArray("redFlags").forEach(flag -> {
                    if (flag.path("slug").asText().matches("named|all")) {
                        ((ObjectNode) flag)
                                .put("name", flag.path("slug").asText() + ": tingling, or pain that is intense");
                    }
                })));
        Visit visit = visit(Look.phone("en")).open("/conditions/ruled");

        assertThat(visit.find("#red-flag-any .rule")).hasText("Any of these: Intense pain · Tingling");
        assertThat(visit.find("#red-flag-all .rule")).hasText("All of these together: Intense pain · Tingling");
        assertThat(visit.find("#red-flag-one .rule")).hasText("Tingling");
        assertThat(visit.find("#red-flag-named .rule")).hasCount(0);
        content.publish();
    }

    @Test
    void thePageSaysWhatItIsThenWarnsThenSaysWhatToDoThenWhenToSeeADoctorThenTheRest() {
        for (Look look : List.of(Look.phone("en"), Look.desktop("es"))) {
            Visit visit = visit(look).open(CRAMPS);
            List<Double> tops =
                    List.of(".lead", "#red-flags", "#now", "#care", "#actions", "#overview", "#symptoms").stream()
                            .map(part -> visit.find(part).first().boundingBox().y)
                            .toList();
            assertEquals(tops.stream().sorted().toList(), tops);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void onAPhoneTheFirstWarningSignWithWhatToDoIsOnTheFirstScreen(String language) {
        Visit visit = visit(Look.phone(language));
        int looked = 0;
        for (String slug : conditions()) {
            visit.open("/conditions/" + slug);
            if (visit.find(".red-flags").count() > 0) {
                double bottom = bottom(visit, ".red-flags li");
                assertTrue(bottom <= SCREEN, slug + " ends its first warning sign at " + bottom);
                looked++;
            }
        }
        assertEquals(3, looked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void onAPhoneWhatToDoNowIsOnTheFirstTwoAndAHalfScreens(String language) {
        Visit visit = visit(Look.phone(language));
        int looked = 0;
        for (String slug : conditions()) {
            visit.open("/conditions/" + slug);
            if (visit.find("#now").count() > 0) {
                double bottom = bottom(visit, "#now");
                assertTrue(bottom <= SCREEN * 2.5, slug + " says until " + bottom + " what to do");
                looked++;
            }
        }
        assertEquals(2, looked);
    }

    private static List<String> conditions() {
        return given().get("/v1/conditions").path("data.slug");
    }

    private static double bottom(Visit visit, String selector) {
        var box = visit.find(selector).first().boundingBox();
        return box.y + box.height;
    }

    @Test
    void whatAReaderCanDoAloneStandsApartFromWhatOthersDo() {
        Visit visit = visit(Look.phone("en")).open(CRAMPS);

        assertEquals(
                List.of("Stretching and massage", "Heat or cold", "Fluids and electrolytes", "Lifestyle changes"),
                visit.find("#now h3").allInnerTexts());
        assertEquals(3, visit.find("#treatments h3 .tag").count());
        visit.find("#now a").click();
        assertThat(visit.find("#red-flags-title")).isInViewport();
    }

    @Test
    void whatToDoInAnEmergencyAndTheWayToADoctorStandInTheBanner() {
        Visit visit = visit(Look.desktop("es")).open(CRAMPS);

        assertThat(visit.find(".red-flags .alert .emergency")).containsText("número de emergencias");
        Locator now = visit.find(".red-flags .alert button");
        assertThat(now).hasAttribute("data-intent", "see-doctor-now");
        assertThat(visit.find("#actions .actions button")).hasCount(6);
        assertThat(visit.find("button[data-intent=see-doctor-now]")).hasCount(1);

        now.click();
        assertThat(visit.find(".red-flags .alert .action-note")).containsText("No se ha enviado nada.");
        visit.assertAccessible();
        visit.assertNothingBeyondTheSides();
    }

    @Test
    void theReasonsOpenAndSayWhoseScaleTheUrgencyIsOn() {
        Visit visit = visit(Look.phone("en")).open(CRAMPS);
        Locator why = visit.find(".red-flags .why");
        assertThat(why.locator("dl")).isHidden();

        why.locator("summary").click();

        assertThat(why.locator("dt")).hasCount(4);
        assertThat(why.locator("dd").nth(3)).containsText("may be a sign of damaged nerves");
        assertThat(why.locator("dd").nth(3)).containsText("May be a sign of: Nerve damage · A circulation problem");
        assertThat(why).containsText("this service’s own scale");
    }

    @Test
    void anyNumberOfWarningSignsIsOneCardWithEveryOneInIt() {
        TestDocument crowded = TestDocument.condition("crowded").withSymptom("tingling");
        for (int n : IntStream.range(0, 30).toArray()) {
            crowded = crowded.withRedFlag("sign-" + n, "tingling", URGENCIES.get(n % 4));
        }
        database.publish(crowded);
        Visit visit = visit(Look.phone("en")).open("/conditions/crowded");

        assertThat(visit.find(".red-flags")).hasCount(1);
        assertThat(visit.find(".red-flags h3")).hasCount(4);
        assertThat(visit.find(".red-flags li .action")).hasCount(30);
        assertEquals("Warning of sign-3", visit.find(".red-flags h4").first().innerText(), "an emergency comes first");
        assertTrue(bottom(visit, ".red-flags li") <= SCREEN);
        visit.assertNothingBeyondTheSides();
        visit.assertAccessible();
        content.publish();
    }

    @Test
    void aWarningSignThatATranslationLacksSaysSoAndWhetherItsOriginalIsReviewed() {
        TestDocument original = TestDocument.condition("ahead").withSymptom("tingling");
        database.publish(original, original.in("es").named("Por delante").with("summary", "Un resumen."));
        database.publish(original.withRedFlag("new", "tingling", "urgent")
                .with(
                        "review",
                        Map.of(
                                "status",
                                "reviewed",
                                "reviewedOn",
                                "2026-01-31",
                                "reviewer",
                                Map.of("name", "Dr. Ada Example", "credentials", "MD"))));
        Visit visit = visit(Look.phone("es")).open("/conditions/ahead");

        assertThat(visit.find(".top .review")).hasText("Sin revisar por un profesional de la salud");
        Locator sign = visit.find("#red-flag-new");
        assertThat(sign.locator("h4")).hasAttribute("lang", "en");
        assertThat(sign).containsText("No está traducido; está en este idioma: inglés.");
        assertThat(sign.locator(".review")).hasText("Revisado por un profesional de la salud");
        content.publish();
    }

    @Test
    void aSymptomSaysWhatToDoWhereItIsPartOfAWarningSign() {
        Visit visit = visit(Look.phone("en")).open("/symptoms/swelling");

        assertThat(visit.find(".top .emergency")).containsText("call your local emergency number");
        Locator warning = visit.find(".entries .care li");
        assertThat(warning).hasCount(1);
        assertThat(warning.locator(".urgency")).hasText("Today");
        assertThat(visit.find(".entries")).containsText("this service’s own scale");
        assertThat(warning.locator("a")).hasText("Swelling or redness with cramps: a possible blood clot");
        assertThat(warning.locator(".action")).hasText("What to do: See a doctor today: it may be a blood clot.");

        warning.locator("a").click();
        assertThat(visit.find("#red-flag-swelling-or-redness")).isInViewport();
    }

    @Test
    void whereASymptomIsNoWarningSignThePageSaysWhatThatDoesNotMean() {
        Visit visit = visit(Look.phone("en")).open("/symptoms/limited-movement");

        assertThat(visit.find(".entries li")).containsText("That does not mean that there are none.");
        assertThat(visit.find(".entries .care")).hasCount(0);
    }

    @Test
    void whereTheSourcesNameNoWarningSignsThePageSaysThatThereMayBeSome() {
        database.publish(TestDocument.condition("calm")
                .adding("callsToAction", Map.of("intent", "see-doctor-now", "label", "See a doctor")));
        Visit visit = visit(Look.phone("en")).open("/conditions/calm");
        assertThat(visit.find(".red-flags")).hasCount(0);
        assertThat(visit.find(".no-red-flags .note")).containsText("does not mean that there are none");
        assertThat(visit.find(".no-red-flags .emergency")).containsText("call your local emergency number");
        assertThat(visit.find(".no-red-flags button")).hasText("See a doctor");
        content.publish();
    }
}
