package healthcontent.content;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TermTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.hold(
                cause("heat").named("Heat"),
                cause("heat").in("es").named("Calor"),
                cause("cold").named("Cold").with("description", "A lack of warmth."),
                symptom("pain").named("Pain"),
                condition("b").named("Beta").withCause("heat").withSymptom("pain"),
                condition("a")
                        .named("Alpha")
                        .withCause("heat")
                        .withSymptom("pain")
                        .withRedFlag("pain", "pain", "urgent"));
    }

    @Test
    void aCauseNamesEveryConditionAndHowItBringsItAbout() {
        get("/v1/causes/heat")
                .header("Content-Language", "en")
                .body("name", equalTo("Heat"))
                .body("conditions.slug", contains("a", "b"))
                .body("conditions.name", contains("Alpha", "Beta"))
                .body("conditions.explanation", contains("How heat leads to it.", "How heat leads to it."))
                .body("conditions.href", contains("/v1/conditions/a", "/v1/conditions/b"))
                .body("review.status", equalTo("unreviewed"))
                .body("href", equalTo("/v1/causes/heat"));
    }

    @Test
    void aSymptomSaysForWhichConditionsItIsARedFlag() {
        get("/v1/symptoms/pain")
                .body("conditions.slug", contains("a", "b"))
                .body("conditions.redFlag", contains(true, false))
                .body("redFlag", equalTo(true))
                .body("conditions[0].description", equalTo("How pain feels."))
                .body("conditions[0].redFlags.slug", contains("pain"))
                .body("conditions[0].redFlags.name", contains("Warning of pain"))
                .body("conditions[0].redFlags.urgency", contains("urgent"))
                .body("conditions[0].redFlags.why", contains("Why pain matters."))
                .body("conditions[0].redFlags.action", contains("See a doctor."))
                .body("conditions[0].redFlags.href", contains("/v1/conditions/a/red-flags"))
                .body("conditions[1].redFlags", empty());
    }

    @Test
    void aConditionInAnotherLanguageThanItsTermSaysSo() {
        get("/v1/causes/heat?lang=es")
                .header("Content-Language", "es")
                .body("name", equalTo("Calor"))
                .body("conditions.language", contains("en", "en"))
                .body("conditions.href", contains("/v1/conditions/a?lang=es", "/v1/conditions/b?lang=es"));
    }

    @Test
    void termsAreListedByNameAndFoundByWords() {
        get("/v1/causes").body("data.name", contains("Cold", "Heat")).body("data[1].href", equalTo("/v1/causes/heat"));
        get("/v1/causes?lang=es").body("data.name", contains("Calor", "Cold"));
        get("/v1/causes?q=warm").body("data.slug", contains("cold"));
        get("/v1/symptoms?q=pain").body("data.slug", contains("pain"));
        get("/v1/symptoms?sort=-updatedAt&total=true").body("page.total", equalTo(1));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
