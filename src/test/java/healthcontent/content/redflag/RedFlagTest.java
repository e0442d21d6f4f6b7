package healthcontent.content.redflag;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedFlagTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void theMostUrgentComesFirst() {
        publishThree();
        get("/v1/red-flags")
                .body("data.slug", contains("z", "y", "x"))
                .body("data.urgency", contains("emergency", "urgent", "soon"))
                .body("data[0].condition.slug", equalTo("b"))
                .body("data[0].condition.href", equalTo("/v1/conditions/b"))
                .body("data[0].symptom.slug", equalTo("pain"))
                .body("data[0].language", equalTo("en"))
                .body("data[0].mayIndicate", contains("Something serious"));
    }

    @Test
    void filtersNarrowTogether() {
        publishThree();
        get("/v1/red-flags?condition=a").body("data.slug", contains("y", "x"));
        get("/v1/red-flags?symptom=pain").body("data.slug", contains("z", "x"));
        get("/v1/red-flags?urgency=urgent").body("data.slug", contains("y"));
        get("/v1/red-flags?condition=a&symptom=pain").body("data.slug", contains("x"));
        get("/v1/red-flags?condition=nothing").body("data", empty());
    }

    @Test
    void aWalkThroughThePagesMeetsEachOnce() {
        publishThree();
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get("/v1/red-flags?limit=1&total=true" + (cursor == null ? "" : "&cursor=" + cursor))
                    .body("page.total", equalTo(3))
                    .extract()
                    .jsonPath();
            slugs.addAll(page.getList("data.slug"));
            cursor = page.getString("page.nextCursor");
        } while (cursor != null);
        org.junit.jupiter.api.Assertions.assertEquals(List.of("z", "y", "x"), slugs);
    }

    @Test
    void aRedFlagThatOnlyTheOriginalHasIsAppendedInItsLanguage() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withRedFlag("pain", "pain", "soon");
        content.publish(
                symptom("pain"), symptom("swelling"), cramps, cramps.in("es").named("Calambres"));
        content.publish(cramps.without("redFlags")
                .withSymptom("swelling")
                .withRedFlag("swollen", "swelling", "emergency")
                .withRedFlag("pain", "pain", "urgent"));

        get("/v1/conditions/cramps?lang=es")
                .body("language", equalTo("es"))
                .body("redFlags.slug", contains("pain", "swollen"))
                .body("redFlags.urgency", contains("urgent", "emergency"))
                .body("redFlags.language", contains(null, "en"));
        get("/v1/conditions/cramps/red-flags?lang=es").body("data.slug", contains("pain", "swollen"));
        get("/v1/red-flags?lang=es")
                .body("data.slug", contains("swollen", "pain"))
                .body("data.language", contains("en", "es"))
                .body("data[0].condition.name", equalTo("Calambres"))
                .body("data[0].condition.language", equalTo("es"));
        get("/v1/symptoms/swelling?lang=en").body("conditions.redFlag", contains(true));
    }

    @Test
    void aRedFlagThatTheOriginalTiesToAnotherSymptomComesFromTheOriginal() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withSymptom("swelling");
        TestDocument flagged = cramps.withRedFlag("clot", "pain", "urgent");
        content.publish(symptom("pain"), symptom("swelling"), flagged, flagged.in("es"));
        content.publish(cramps.withRedFlag("clot", "swelling", "soon"));

        get("/v1/conditions/cramps?lang=es")
                .body("redFlags.slug", contains("clot"))
                .body("redFlags.symptom.slug", contains("swelling"))
                .body("redFlags.urgency", contains("soon"))
                .body("redFlags.language", contains("en"))
                .body("symptoms.redFlag", contains(false, true));
    }

    @Test
    void aHigherUrgencyOfTheTranslationStays() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(
                symptom("pain"),
                cramps.withRedFlag("pain", "pain", "soon"),
                cramps.in("es").withRedFlag("pain", "pain", "urgent"));
        get("/v1/conditions/cramps?lang=es").body("redFlags.urgency", contains("urgent"));
        get("/v1/conditions/cramps?lang=en").body("redFlags.urgency", contains("soon"));
    }

    private void publishThree() {
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                condition("a")
                        .withSymptom("pain")
                        .withSymptom("swelling")
                        .withRedFlag("x", "pain", "soon")
                        .withRedFlag("y", "swelling", "urgent"),
                condition("b").withSymptom("pain").withRedFlag("z", "pain", "emergency"));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
