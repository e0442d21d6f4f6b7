package healthcontent.content.comparison;

import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.hold(
                condition("cramps").named("Cramps"),
                condition("legs").named("Legs"),
                condition("other"),
                condition("cramps").in("es").named("Calambres"),
                comparison("legs-vs-cramps", "legs", "cramps")
                        .named("Legs or cramps")
                        .withAspect("sensation", true, "cramps", "legs")
                        .withAspect("onset", false, "cramps"));
    }

    @Test
    void aComparisonHasItsValuesInTheOrderOfItsConditions() {
        get("/v1/comparisons/legs-vs-cramps")
                .body("conditions.slug", contains("legs", "cramps"))
                .body("conditions.name", contains("Legs", "Cramps"))
                .body("aspects[0].values.condition", contains("legs", "cramps"))
                .body("aspects[0].values[0].text", equalTo("What legs is like."))
                .body("href", equalTo("/v1/comparisons/legs-vs-cramps"));
    }

    @Test
    void aPairGivesTheSameComparisonInEitherOrderWithItsColumnsAsAsked() {
        get("/v1/conditions/cramps/comparisons/legs")
                .body("slug", equalTo("legs-vs-cramps"))
                .body("conditions.slug", contains("cramps", "legs"))
                .body("aspects[0].values.condition", contains("cramps", "legs"))
                .body("aspects[0].values[0].text", equalTo("What cramps is like."));
        get("/v1/conditions/legs/comparisons/cramps")
                .body("slug", equalTo("legs-vs-cramps"))
                .body("conditions.slug", contains("legs", "cramps"))
                .body("aspects[0].values.condition", contains("legs", "cramps"));
    }

    @Test
    void aValueThatTheSourcesDoNotGiveStandsThereWithoutAText() {
        get("/v1/comparisons/legs-vs-cramps")
                .body("aspects[1].values.condition", contains("legs", "cramps"))
                .body("aspects[1].values[0].text", nullValue())
                .body("aspects[1].values[1].text", equalTo("What cramps is like."))
                .body("aspects[1].distinguishing", equalTo(false));
    }

    @Test
    void namesOfConditionsAreInTheReadersLanguageAndSaySo() {
        get("/v1/comparisons/legs-vs-cramps?lang=es")
                .header("Content-Language", "en")
                .body("conditions.name", contains("Legs", "Calambres"))
                .body("conditions.language", contains(null, "es"))
                .body("conditions.href", contains("/v1/conditions/legs?lang=es", "/v1/conditions/cramps?lang=es"));
    }

    @Test
    void theListShowsWhatIsComparedWithWhat() {
        get("/v1/comparisons")
                .body("data.slug", contains("legs-vs-cramps"))
                .body("data[0].name", equalTo("Legs or cramps"))
                .body("data[0].conditions.slug", contains("legs", "cramps"))
                .body("data[0].href", equalTo("/v1/comparisons/legs-vs-cramps"));
        get("/v1/comparisons?q=leg").body("data.slug", contains("legs-vs-cramps"));
    }

    @Test
    void conditionsThatNobodyComparedAreNotFound() {
        for (String path : new String[] {
            "/v1/conditions/cramps/comparisons/other",
            "/v1/conditions/cramps/comparisons/cramps",
            "/v1/conditions/cramps/comparisons/nothing",
            "/v1/conditions/nothing/comparisons/cramps"
        }) {
            given().get(path).then().statusCode(404);
        }
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
