package healthcontent.content;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be shown alone says where it comes from and whether it was reviewed, and what to do in an emergency. */
@QuarkusTest
class ProvenanceTest {

    private static final String REVIEWED = "reviewed";

    @Inject
    TestContent content;

    /** The original lost its review with its second revision; its translation is reviewed, and behind. */
    @BeforeEach
    void publish() {
        TestDocument pain = symptom("pain");
        TestDocument heat = cause("heat");
        TestDocument cramps = condition("cramps")
                .named("Cramps")
                .with("disclaimer", "Only the original.")
                .with("sources", List.of(Map.of("title", "The original")))
                .withCause("heat")
                .withSymptom("pain")
                .withRedFlag("swollen", "pain", "urgent")
                .withFaq("why");
        TestDocument translation = cramps.in("es")
                .named("Calambres")
                .with("disclaimer", "Solo la traducción.")
                .with("sources", List.of(Map.of("title", "La traducción")))
                .with(
                        "review",
                        Map.of("status", REVIEWED, "reviewer", Map.of("name", "Dr. A"), "reviewedOn", "2026-03-31"));
        content.hold(
                TestBundle.of(
                        pain,
                        heat,
                        cramps,
                        translation,
                        condition("other"),
                        comparison("cramps-vs-other", "cramps", "other")),
                TestBundle.of(cramps.withFaq("mustard").withRedFlag("worse", "pain", "emergency")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causes",
                "symptoms",
                "red-flags",
                "associated-conditions",
                "prevention",
                "diagnosis",
                "treatments",
                "care-advice",
                "faqs",
                "comparisons"
            })
    void aSectionCarriesThatOfItsCondition(String section) {
        String path = "/v1/conditions/cramps/" + section;
        isOfTheOriginal(get(path), "").body("condition.name", equalTo("Cramps"));
        isOfTheTranslation(get(path + "?lang=es"), "")
                .body("condition.name", equalTo("Calambres"))
                .body("condition.href", equalTo("/v1/conditions/cramps?lang=es"));
    }

    @Test
    void aQuestionCarriesThatOfTheDocumentThatItStandsIn() {
        isOfTheOriginal(get("/v1/faqs/why"), "");
        isOfTheTranslation(get("/v1/faqs/why?lang=es"), "");
        isOfTheOriginal(get("/v1/faqs/mustard?lang=es"), "").body("language", equalTo("en"));
        isOfTheOriginal(get("/v1/faqs?q=mustard&lang=es"), "data[0].");
        isOfTheTranslation(get("/v1/faqs?q=why&lang=es"), "data[0].");
    }

    @Test
    void aRedFlagCarriesThatOfTheDocumentThatItStandsIn() {
        ValidatableResponse flags = get("/v1/red-flags?lang=es").body("data.slug", contains("worse", "swollen"));
        isOfTheOriginal(flags, "data[0].");
        isOfTheTranslation(flags, "data[1].");
        isOfTheTranslation(get("/v1/red-flags?symptom=pain&lang=es"), "data[1].");
    }

    @Test
    void aRedFlagOfTheOriginalSaysSoAmongThoseOfItsTranslation() {
        ValidatableResponse condition = get("/v1/conditions/cramps?lang=es")
                .body("redFlags.slug", contains("worse", "swollen"))
                .body("redFlags[1].original", nullValue());
        isOfTheOriginal(condition, "redFlags[0].original.");
        isOfTheOriginal(get("/v1/conditions/cramps/red-flags?lang=es"), "data[0].original.");
        get("/v1/conditions/cramps").body("redFlags.original", everyItem(nullValue()));
    }

    @Test
    void aSymptomCarriesThatOfEachConditionAndRedFlag() {
        ValidatableResponse pain = get("/v1/symptoms/pain?lang=es")
                .body("conditions[0].redFlags.slug", contains("worse", "swollen"))
                .body("review.status", equalTo("unreviewed"));
        isOfTheTranslation(pain, "conditions[0].");
        isOfTheOriginal(pain, "conditions[0].redFlags[0].");
        isOfTheTranslation(pain, "conditions[0].redFlags[1].");
        ValidatableResponse listed = get("/v1/symptoms?lang=es").body("data[0].review.status", equalTo("unreviewed"));
        isOfTheOriginal(listed, "data[0].redFlags[0].");
        isOfTheTranslation(listed, "data[0].redFlags[1].");
        isOfTheTranslation(get("/v1/causes/heat?lang=es"), "conditions[0].");
    }

    @Test
    void aHitCarriesThatOfItsDocument() {
        for (String type : List.of("condition", "red-flag", "faq")) {
            String hit = "data.find { it.type == '" + type + "' && it.slug != 'other' && it.language == 'es' }.";
            ValidatableResponse found = get("/v1/search?lang=es&limit=100&q=calambres%20why%20warning%20swollen");
            isOfTheTranslation(found, hit);
        }
        isOfTheOriginal(get("/v1/search?q=mustard&lang=es"), "data.find { it.type == 'faq' }.");
        isOfTheOriginal(get("/v1/search?q=cramps"), "data.find { it.type == 'condition' && it.slug == 'cramps' }.");
    }

    @Test
    void whatAListShowsOfADocumentCarriesIt() {
        isOfTheTranslation(get("/v1/conditions?q=calambres&lang=es"), "data[0].");
        get("/v1/causes")
                .body("data[0].review.status", equalTo("unreviewed"))
                .body("data[0].sources", empty())
                .body("data[0].disclaimer", nullValue());
        get("/v1/comparisons")
                .body("data[0].review.status", equalTo("unreviewed"))
                .body("data[0].sources", empty())
                .body("data[0].disclaimer", equalTo("No medical advice."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/conditions/cramps",
                "/v1/conditions/cramps/red-flags",
                "/v1/conditions/cramps/symptoms",
                "/v1/conditions/cramps/care-advice",
                "/v1/symptoms",
                "/v1/symptoms/pain",
                "/v1/red-flags",
                "/v1/search"
            })
    void emergencyAdviceIsInTheLanguageOfTheReader(String path) {
        String query = path + (path.endsWith("search") ? "?q=pain&lang=" : "?lang=");
        get(query + "en").body("emergencyAdvice", startsWith("If this is an emergency"));
        get(query + "es").body("emergencyAdvice", startsWith("En caso de emergencia"));
    }

    @Test
    void thatThereIsNoRedFlagIsExplainedWhereverOneCouldBe() {
        content.publish(symptom("ache"), condition("calm").withSymptom("ache"));
        String note = "The sources of this text name no warning signs here. That does not mean that there are none.";
        get("/v1/conditions/calm").body("redFlags", empty()).body("redFlagsNote", equalTo(note));
        get("/v1/conditions/calm?lang=es").body("redFlagsNote", startsWith("Las fuentes de este texto"));
        get("/v1/conditions/calm/red-flags").body("data", empty()).body("redFlagsNote", equalTo(note));
        get("/v1/red-flags?symptom=ache").body("data", empty()).body("redFlagsNote", equalTo(note));
        get("/v1/symptoms/ache").body("conditions[0].redFlagsNote", equalTo(note));
        get("/v1/symptoms?q=ache").body("data", hasSize(1)).body("data[0].redFlagsNote", equalTo(note));

        get("/v1/conditions/cramps").body("redFlags", not(empty())).body("redFlagsNote", nullValue());
        get("/v1/conditions/cramps/red-flags").body("redFlagsNote", nullValue());
        get("/v1/red-flags").body("redFlagsNote", nullValue());
        get("/v1/symptoms/pain").body("conditions.redFlagsNote", everyItem(nullValue()));
    }

    private static ValidatableResponse isOfTheOriginal(ValidatableResponse response, String at) {
        return response.body(at + "review.status", equalTo("unreviewed"))
                .body(at + "sources.title", contains("The original"))
                .body(at + "disclaimer", equalTo("Only the original."))
                .body(at + "revision", equalTo(2));
    }

    private static ValidatableResponse isOfTheTranslation(ValidatableResponse response, String at) {
        return response.body(at + "review.status", equalTo(REVIEWED))
                .body(at + "review.reviewer.name", equalTo("Dr. A"))
                .body(at + "sources.title", contains("La traducción"))
                .body(at + "disclaimer", equalTo("Solo la traducción."))
                .body(at + "revision", equalTo(1));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
