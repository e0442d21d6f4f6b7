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
import java.util.Map;
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
    void aSymptomThatOnlyTheOriginalListsComesWithItsRedFlag() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                symptom("swelling").in("es").named("Hinchazón"),
                symptom("fever"),
                symptom("itch"),
                cramps,
                cramps.in("es").named("Calambres"));
        content.publish(cramps.withSymptom("itch")
                .adding("symptoms", Map.of("symptom", "fever"))
                .withSymptom("swelling")
                .withRedFlag("hot", "fever", "soon")
                .withRedFlag("swollen", "swelling", "urgent")
                .withRedFlag("one-sided", "swelling", "emergency"));

        get("/v1/conditions?symptom=swelling&lang=es").body("data.name", contains("Calambres"));
        get("/v1/conditions?symptom=itch&lang=es").body("data", empty());
        get("/v1/symptoms/swelling?lang=es")
                .body("conditions.slug", contains("cramps"))
                .body("conditions.redFlag", contains(true))
                .body("conditions.language", contains((Object) null))
                .body("conditions.description", contains("How swelling feels."))
                .body("conditions.descriptionLanguage", contains("en"));
        get("/v1/conditions/cramps?lang=es")
                .body("symptoms.slug", contains("pain", "fever", "swelling"))
                .body("symptoms.name", contains("Name of pain", "Name of fever", "Hinchazón"))
                .body("symptoms.language", contains("en", "en", null))
                .body("symptoms.redFlag", contains(false, true, true))
                .body("symptoms.description", contains("How pain feels.", null, "How swelling feels."))
                .body("symptoms.descriptionLanguage", contains(null, null, "en"));
        get("/v1/conditions/cramps/symptoms?lang=es").body("data.slug", contains("pain", "fever", "swelling"));
        get("/v1/conditions/cramps/symptoms?lang=en")
                .body("data.slug", contains("pain", "itch", "fever", "swelling"))
                .body("data.descriptionLanguage", contains(null, null, null, null));
    }

    @Test
    void aSymptomThatTheTranslationListsKeepsItsPlaceAndItsTextAndIsARedFlag() {
        TestDocument cramps = condition("cramps").withSymptom("pain").withSymptom("swelling");
        content.publish(
                symptom("pain"),
                symptom("swelling"),
                cramps,
                condition("cramps")
                        .in("es")
                        .adding("symptoms", Map.of("symptom", "swelling", "description", "Se hincha."))
                        .withSymptom("pain"));
        content.publish(cramps.withRedFlag("swollen", "swelling", "urgent"));

        get("/v1/conditions/cramps/symptoms?lang=es")
                .body("data.slug", contains("swelling", "pain"))
                .body("data.redFlag", contains(true, false))
                .body("data.description", contains("Se hincha.", "How pain feels."))
                .body("data.descriptionLanguage", contains(null, null));
        get("/v1/symptoms/swelling?lang=es").body("conditions.redFlag", contains(true));
    }

    @Test
    void aSymptomGoesAgainWithTheRedFlagThatBroughtIt() {
        TestDocument cramps = condition("cramps").withSymptom("pain");
        content.publish(symptom("pain"), symptom("swelling"), cramps, cramps.in("es"));
        TestDocument flagged = cramps.withSymptom("swelling").withRedFlag("swollen", "swelling", "urgent");
        content.publish(flagged);
        get("/v1/conditions?symptom=swelling&lang=es").body("data.slug", contains("cramps"));

        content.publish(cramps.withSymptom("swelling"));

        get("/v1/conditions?symptom=swelling&lang=es").body("data", empty());
        get("/v1/conditions?symptom=swelling&lang=en").body("data.slug", contains("cramps"));
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
