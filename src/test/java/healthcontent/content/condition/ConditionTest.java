package healthcontent.content.condition;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConditionTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void aWholeConditionHasEverySection() {
        publishFull();
        get("/v1/conditions/cramps")
                .header("Content-Language", "en")
                .body("slug", equalTo("cramps"))
                .body("extent", equalTo("full"))
                .body("overview", contains("First.", "Second."))
                .body("facts[0].value", equalTo(33.5f))
                .body("codes[0].code", equalTo("G47.62"))
                .body("causes.slug", contains("heat", "cold"))
                .body("causes[0].name", equalTo("Name of heat"))
                .body("causes[0].explanation", equalTo("How heat leads to it."))
                .body("causes[0].href", equalTo("/v1/causes/heat"))
                .body("symptoms.slug", contains("pain", "swelling"))
                .body("symptoms.redFlag", contains(false, true))
                .body("redFlags[0].symptoms[0].slug", equalTo("swelling"))
                .body("redFlags[0].symptoms[0].name", equalTo("Name of swelling"))
                .body("redFlags[0].name", equalTo("Warning of swollen"))
                .body("redFlags[0].match", equalTo("any"))
                .body("redFlags[0].urgency", equalTo("urgent"))
                .body("redFlags[0].language", nullValue())
                .body("associatedConditions[0].href", equalTo("/v1/conditions/restless-legs"))
                .body("associatedConditions[1].href", nullValue())
                .body("prevention[0].slug", equalTo("drink"))
                .body("diagnosis.tests[0].slug", equalTo("doppler"))
                .body("treatments[0].kind", equalTo("self-care"))
                .body("careAdvice.seeDoctorIf[0].urgency", equalTo("soon"))
                .body("faqs[0].slug", equalTo("why"))
                .body("comparisons[0].slug", equalTo("cramps-vs-restless-legs"))
                .body("comparisons[0].with.slug", equalTo("restless-legs"))
                .body("comparisons[0].href", equalTo("/v1/comparisons/cramps-vs-restless-legs"))
                .body("callsToAction[0].intent", equalTo("talk-to-doctor"))
                .body("review.status", equalTo("unreviewed"))
                .body("revision", equalTo(1))
                .body("href", equalTo("/v1/conditions/cramps"));
    }

    @Test
    void figuresAreValuesOrRangesInUnitsOfUcum() {
        publishFull();
        get("/v1/conditions/cramps")
                .body("facts[0].value", equalTo(33.5f))
                .body("facts[0].approximate", equalTo(true))
                .body("facts[0].unit.code", equalTo("%"))
                .body("facts[0].unit.label", equalTo("percent"))
                .body("facts[0].containsKey('low')", equalTo(false))
                .body("facts[1].low", equalTo(1))
                .body("facts[1].high", equalTo(10.5f))
                .body("facts[1].containsKey('value')", equalTo(false))
                .body("facts[1].containsKey('approximate')", equalTo(false));
    }

    @Test
    void aCodeSaysHowItRelatesAndInWhichEditionItStands() {
        Map<String, Object> code = Map.of(
                "system", "urn:codes",
                "code", "C1",
                "display", "Cramp",
                "displayLanguage", "en",
                "relationship", "broader",
                "version", "2026");
        content.publish(
                cause("heat").with("codes", List.of(code)),
                symptom("pain").with("codes", List.of(code)),
                condition("cramps")
                        .with("codes", List.of(code))
                        .adding(
                                "associatedConditions",
                                Map.of("slug", "o", "name", "Other", "relationship", "R.", "codes", List.of(code))));
        get("/v1/conditions/cramps")
                .body("codes[0]", equalTo(code))
                .body("associatedConditions[0].codes[0]", equalTo(code));
        get("/v1/conditions/cramps/associated-conditions").body("data[0].codes[0]", equalTo(code));
        get("/v1/causes/heat").body("codes[0]", equalTo(code));
        get("/v1/symptoms/pain").body("codes[0]", equalTo(code));
    }

    @Test
    void furtherSectionsAndNarrowerNamesAreReadAndFound() {
        publishFull();
        get("/v1/conditions/cramps")
                .body("narrowerNames", contains("Cramps at night"))
                .body("furtherSections[0].aspect", equalTo("types"))
                .body("furtherSections[0].title", equalTo("Kinds of cramps"))
                .body("furtherSections[0].paragraphs", empty())
                .body("furtherSections[0].items[0].detail", equalTo("Behind."));
        get("/v1/search?q=kinds").body("data[0].slug", equalTo("cramps"));
        get("/v1/search?q=behind").body("data[0].slug", equalTo("cramps"));
        get("/v1/search?q=cramps%20at%20night").body("data[0].slug", equalTo("cramps"));
        get("/v1/conditions?q=kinds").body("data.slug", contains("cramps"));
    }

    @Test
    void whatASourceLeavesOutIsAnEmptyListAndNeverAbsent() {
        content.publish(condition("bare"));
        ValidatableResponse bare = get("/v1/conditions/bare");
        for (String list : List.of(
                "alsoKnownAs",
                "narrowerNames",
                "furtherSections",
                "searchQuestions",
                "overview",
                "facts",
                "codes",
                "causes",
                "symptoms",
                "redFlags",
                "associatedConditions",
                "prevention",
                "diagnosis.tests",
                "treatments",
                "careAdvice.seeDoctorIf",
                "faqs",
                "comparisons",
                "callsToAction",
                "sources")) {
            bare.body(list, empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "causes, causes",
        "symptoms, symptoms",
        "red-flags, redFlags",
        "associated-conditions, associatedConditions",
        "prevention, prevention",
        "treatments, treatments",
        "faqs, faqs",
        "comparisons, comparisons"
    })
    void aListSectionIsTheSameAsInTheWholeDocument(String path, String property) {
        publishFull();
        for (String language : List.of("en", "es")) {
            List<Object> whole = get("/v1/conditions/cramps?lang=" + language)
                    .extract()
                    .jsonPath()
                    .getList(property);
            ValidatableResponse section = get("/v1/conditions/cramps/" + path + "?lang=" + language);
            assertEquals(whole, section.extract().jsonPath().getList("data"));
            section.header("Content-Language", language);
        }
    }

    @ParameterizedTest
    @CsvSource({"diagnosis, diagnosis", "care-advice, careAdvice"})
    void anObjectSectionIsTheSameAsInTheWholeDocument(String path, String property) {
        publishFull();
        Map<String, Object> whole =
                get("/v1/conditions/cramps").extract().jsonPath().getMap(property);
        Map<String, Object> section =
                get("/v1/conditions/cramps/" + path).extract().jsonPath().getMap("");
        section.keySet().retainAll(whole.keySet());
        assertEquals(whole, section);
    }

    @Test
    void everyLinkCarriesTheLanguageThatTheRequestNamed() {
        publishFull();
        get("/v1/conditions/cramps?lang=es")
                .header("Content-Language", "es")
                .body("href", equalTo("/v1/conditions/cramps?lang=es"))
                .body("causes.href", hasItems("/v1/causes/heat?lang=es"))
                .body("symptoms.href", hasItems("/v1/symptoms/pain?lang=es"))
                .body("redFlags[0].symptoms[0].href", equalTo("/v1/symptoms/swelling?lang=es"))
                .body("comparisons[0].href", equalTo("/v1/comparisons/cramps-vs-restless-legs?lang=es"))
                .body("comparisons[0].with.href", equalTo("/v1/conditions/restless-legs?lang=es"));
    }

    @Test
    void anEmbeddedNameInAnotherLanguageSaysSo() {
        publishFull();
        get("/v1/conditions/cramps?lang=es")
                .body("language", equalTo("es"))
                .body("causes.name", contains("Calor", "Name of cold"))
                .body("causes.language", contains(null, "en"))
                .body("symptoms.language", contains("en", "en"))
                .body("redFlags[0].language", nullValue())
                .body("redFlags[0].symptoms[0].language", equalTo("en"))
                .body("comparisons[0].with.language", equalTo("en"));
        get("/v1/conditions/restless-legs?lang=es")
                .header("Content-Language", "en")
                .body("language", equalTo("en"))
                .body("comparisons[0].with.name", equalTo("Calambres"))
                .body("comparisons[0].with.language", equalTo("es"));
    }

    @Test
    void theReadersLanguageIsTheTranslationsAndElseTheOriginals() {
        content.publish(condition("a").named("One"), condition("a").in("es").named("Uno"), condition("b"));
        given().header("Accept-Language", "es-MX, en;q=0.5")
                .get("/v1/conditions/a")
                .then()
                .body("name", equalTo("Uno"))
                .header("Content-Language", "es");
        get("/v1/conditions/b?lang=es").body("language", equalTo("en")).header("Content-Language", "en");
        get("/v1/conditions/a").body("name", equalTo("One")).header("Content-Language", "en");
    }

    @Test
    void aNameChangesEverywhereWithItsDocumentButRevisionsStay() {
        publishFull();
        content.publish(cause("heat").named("Great heat"));
        get("/v1/conditions/cramps")
                .body("causes[0].name", equalTo("Great heat"))
                .body("revision", equalTo(1));
    }

    @Test
    void anUpdateShowsItsOwnPartsOnly() {
        publishFull();
        content.publish(full().without("faqs").without("codes").with("overview", List.of("Only.")));
        get("/v1/conditions/cramps")
                .body("revision", equalTo(2))
                .body("overview", contains("Only."))
                .body("codes", empty())
                .body("faqs", empty())
                .body("causes.slug", contains("heat", "cold"));
    }

    private static TestDocument full() {
        return condition("cramps")
                .named("Cramps")
                .with("extent", "full")
                .with("overview", List.of("First.", "Second."))
                .with("narrowerNames", List.of("Cramps at night"))
                .adding(
                        "facts",
                        Map.of(
                                "slug",
                                "f",
                                "label",
                                "L",
                                "value",
                                33.5,
                                "approximate",
                                true,
                                "unit",
                                Map.of("code", "%", "label", "percent"),
                                "statement",
                                "S."))
                .adding(
                        "facts",
                        Map.of(
                                "slug",
                                "r",
                                "label",
                                "R",
                                "low",
                                1,
                                "high",
                                10.5,
                                "unit",
                                Map.of("code", "min", "label", "minutes"),
                                "statement",
                                "T."))
                .withCode("http://hl7.org/fhir/sid/icd-10-cm", "G47.62")
                .withCause("heat")
                .withCause("cold")
                .withSymptom("pain")
                .withSymptom("swelling")
                .withRedFlag("swollen", "swelling", "urgent")
                .adding(
                        "associatedConditions",
                        Map.of("slug", "restless-legs", "name", "Restless legs", "relationship", "Both at night."))
                .adding(
                        "associatedConditions",
                        Map.of("slug", "kidney-disease", "name", "Kidney disease", "relationship", "Salts."))
                .adding("prevention", Map.of("slug", "drink", "title", "Drink", "detail", "Water."))
                .with(
                        "diagnosis",
                        Map.of(
                                "approach",
                                "Talk.",
                                "tests",
                                List.of(Map.of("slug", "doppler", "name", "Doppler", "purpose", "Flow."))))
                .adding(
                        "furtherSections",
                        Map.of(
                                "slug",
                                "types",
                                "aspect",
                                "types",
                                "title",
                                "Kinds of cramps",
                                "items",
                                List.of(Map.of("title", "Calf", "detail", "Behind."))))
                .adding("treatments", Map.of("slug", "s", "name", "Stretch", "kind", "self-care", "detail", "D."))
                .with(
                        "careAdvice",
                        Map.of("seeDoctorIf", List.of(Map.of("slug", "often", "when", "Often.", "urgency", "soon"))))
                .withFaq("why")
                .adding("callsToAction", Map.of("intent", "talk-to-doctor", "label", "Talk"));
    }

    private void publishFull() {
        content.publish(
                cause("heat"),
                cause("heat").in("es").named("Calor"),
                cause("cold"),
                symptom("pain"),
                symptom("swelling"),
                condition("restless-legs"),
                full(),
                full().in("es").named("Calambres"),
                comparison("cramps-vs-restless-legs", "restless-legs", "cramps"));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
