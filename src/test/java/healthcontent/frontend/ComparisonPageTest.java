package healthcontent.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Two conditions side by side, on a page of their own and on theirs. */
@QuarkusTest
class ComparisonPageTest extends BrowserTest {

    @Inject
    TestContent database;

    @Test
    void theComparisonIsATableOnADesktopAndReadsWithItsLabelsOnAPhone() {
        Visit visit = visit(Look.desktop("en")).open("/conditions/leg-cramps");
        visit.find("#comparisons").scrollIntoViewIfNeeded();
        Locator cells = visit.find("table.comparison tr:nth-child(2) td");

        assertThat(cells).hasText(new String[] {
            "Leg crampsStretching and massage, heat or cold, and drinking fluids. Painkillers can ease the pain.",
            "Restless legs syndromeMoving or stretching the legs."
        });
        assertThat(visit.find("table.comparison thead")).isVisible();
        assertEquals(cells.nth(0).boundingBox().y, cells.nth(1).boundingBox().y);
        assertThat(cells.nth(0).locator(".column")).isHidden();

        visit.look(Look.phone("en"));
        assertThat(cells.nth(0).locator(".column")).isVisible();
        assertTrue(cells.nth(0).boundingBox().y < cells.nth(1).boundingBox().y, "below each other");
        assertEquals("table", visit.find("table.comparison").getAttribute("role"));
    }

    @Test
    void whatTheSourcesAreSilentOnComesLastAndIsSaidOnce() {
        Visit visit = visit(Look.desktop("en")).open("/comparisons/leg-cramps-vs-restless-legs-syndrome");

        assertThat(visit.find("table.comparison tbody th")).hasText(new String[] {
            "What it feels like Tells them apart",
            "What relieves it",
            "Typical causes Tells them apart",
            "How it begins · How long it lasts · What follows"
        });
        assertThat(visit.find("table.comparison tbody tr").last().locator("td")).hasText(new String[] {
            "Leg crampsHow it begins: Suddenly."
                    + "How long it lasts: The pain typically stops within a few minutes."
                    + "What follows: The muscle may stay sore for several hours.",
            "Restless legs syndromeThe sources do not say."
        });
    }

    @Test
    void whereTheSourcesAreSilentOnEachSideEachSideSaysOnWhat() {
        database.publish(TestDocument.comparison("one-sided", "alarming", "leg-cramps")
                .withAspect("first", false, "alarming")
                .withAspect("second", false, "leg-cramps")
                .withAspect("third", false, "leg-cramps")
                .withAspect("both", false, "alarming", "leg-cramps"));
        Visit visit = visit(Look.phone("en")).open("/comparisons/one-sided");

        assertThat(visit.find("table.comparison tbody th"))
                .hasText(new String[] {"Aspect both", "Aspect first · Aspect second · Aspect third"});
        assertThat(visit.find("table.comparison tbody tr").last().locator("td")).hasText(new String[] {
            "Alarming conditionAspect first: What alarming is like.Aspect second · Aspect third: The sources do not say.",
            "Leg crampsAspect second: What leg-cramps is like.Aspect third: What leg-cramps is like."
                    + "Aspect first: The sources do not say."
        });
        content.publish();
    }

    @Test
    void oneRowOnWhichTheSourcesAreSilentKeepsItsPlainForm() {
        database.publish(TestDocument.comparison("nearly", "alarming", "leg-cramps")
                .withAspect("first", false, "alarming")
                .withAspect("both", false, "alarming", "leg-cramps"));
        Visit visit = visit(Look.phone("en")).open("/comparisons/nearly");

        assertThat(visit.find("table.comparison tbody th")).hasText(new String[] {"Aspect both", "Aspect first"});
        assertThat(visit.find("table.comparison tbody tr").last().locator("td"))
                .hasText(
                        new String[] {"Alarming conditionWhat alarming is like.", "Leg crampsThe sources do not say."});
        content.publish();
    }
}
