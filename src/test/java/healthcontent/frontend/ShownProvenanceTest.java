package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody reads a text on any page without knowing whether it was reviewed, and where it comes from. */
@QuarkusTest
class ShownProvenanceTest extends BrowserTest {

    @Inject
    TestContent database;

    @Test
    void eachEntryOfTheListSaysWhetherItIsReviewed() {
        Visit visit = visit(Look.phone("es")).open("/");
        assertThat(visit.find("#conditions + ul > li:has-text('Alarming') .aliases"))
                .hasText("Revisado por un profesional de la salud");
        assertThat(visit.find("#conditions + ul > li:has(a[href*=leg-cramps]) .aliases"))
                .hasText("Sin revisar por un profesional de la salud");
    }

    @Test
    void aConditionOnThePageOfASymptomSaysWhatDiffersFromWhatThePageSays() {
        database.publish(TestDocument.condition("sourced")
                .withSymptom("tingling")
                .with("sources", List.of(Map.of("title", "Another article", "publisher", "Someone"))));
        Visit visit = visit(Look.phone("en")).open("/symptoms/tingling");

        assertThat(visit.find(".top .review")).hasText("Not reviewed by a health professional");
        Locator reviewed = visit.find(".entries > li:has-text('Alarming condition')");
        assertThat(reviewed.locator(".review")).hasText("Reviewed by a health professional");
        assertThat(visit.find(".entries > li:has(h3 a[href*='/leg-cramps']) .review"))
                .hasCount(0);
        assertThat(visit.find(".entries > li:has(h3 a[href*='/leg-cramps']) .sources"))
                .hasCount(0);
        assertThat(visit.find(".entries > li:has(h3 a[href*='/sourced']) .sources"))
                .hasText("Another article, Someone");
        content.publish();
    }

    @Test
    void aComparisonOnThePageOfAConditionSaysWhetherItIsReviewed() {
        Visit visit = visit(Look.desktop("en")).open("/conditions/leg-cramps");
        visit.find("#comparisons").scrollIntoViewIfNeeded();

        assertThat(visit.find("#comparisons .review")).hasText("Not reviewed by a health professional");
    }

    @Test
    void aCodeSaysHowItRelatesAndOfWhichEditionItIs() {
        Visit visit = visit(Look.desktop("es")).open("/conditions/leg-cramps");

        Locator code = visit.find("#review .codes li").first();
        assertThat(code).containsText("G47.62 Sleep related leg cramps significado más restringido");
        assertThat(code).containsText("edición 2026");
        assertThat(code.locator("[lang=en]")).hasText("Sleep related leg cramps");
    }

    @Test
    void aLinkedConditionHasItsCodes() {
        database.publish(TestDocument.condition("coded")
                .adding(
                        "associatedConditions",
                        Map.of(
                                "slug",
                                "kidney-disease",
                                "name",
                                "Kidney disease",
                                "relationship",
                                "It can cause it.",
                                "codes",
                                List.of(Map.of(
                                        "system", "http://hl7.org/fhir/sid/icd-10-cm",
                                        "code", "N18.9",
                                        "display", "Chronic kidney disease")))));
        Visit visit = visit(Look.phone("en")).open("/conditions/coded");

        assertThat(visit.find("#associated .codes li")).containsText("N18.9 Chronic kidney disease");
        content.publish();
    }
}
