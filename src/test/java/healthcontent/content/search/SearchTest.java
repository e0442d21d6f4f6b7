package healthcontent.content.search;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void otherFormsOfAWordAreFound() {
        content.publish(condition("a").named("Leg cramps"), condition("b").named("Headache"));
        search("cramping", "en").body("data.slug", contains("a"));
        search("LEGS cramped", "en").body("data.slug", contains("a"));
    }

    /** Each as it is published, and as readers type it. */
    @ParameterizedTest
    @CsvSource({
        "en, COVID-19, covid-19",
        "en, COVID-19, COVID 19",
        "es, ¿Sirve la mostaza?, sirve",
        "es, «Calambre»: ¡ay!, calambre ay",
        "en, Hyper\u00adtension, hypertension",
        "en, Hypertension, hyper\u00adtension",
        "en, Lack of B₁₂, b12",
        "en, Lack of B12, B₁₂",
        "es, Irritación de la piel, irritaciones de la piel",
        "es, Irritaciones de la piel, irritacion",
        "es, Niños con tos, ninas",
        "en, https://example.org/leg.cramps, cramps",
        "en, 3.5–4.5 mmol/L, 3.5-4.5 mmol/l",
    })
    void whateverSignsANameHasItIsFoundAsItIsTyped(String language, String name, String typed) {
        content.publish(condition("a").named(name), condition("a").in("es").named(name));
        search(typed, language).body("data.slug", contains("a"));
        assertEquals(List.of("condition/a"), Searching.of(typed, language).found());
    }

    @Test
    void accentsDoNotMatterInEitherDirection() {
        content.publish(
                condition("a"),
                condition("a").in("es").named("Deshidratación"),
                condition("b"),
                condition("b").in("es").named("Vertigo"));
        search("deshidratacion", "es").body("data.slug", contains("a"));
        search("DESHIDRATACIÓN", "es").body("data.slug", contains("a"));
        search("vértigo", "es").body("data.slug", contains("b"));
    }

    @Test
    void theLastWordMayBeHalfTyped() {
        content.publish(
                condition("a").named("Restless legs syndrome"), condition("b").named("Leg cramps"));
        search("restless l", "en").body("data.slug", contains("a"));
        search("restless legs syndr", "en").body("data.slug", contains("a"));
        search("synd restless", "en").body("data.slug", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"conditions", "causes", "symptoms", "comparisons", "faqs"})
    void aSearchUsesTwelveWordsAndNamesTheOthers(String collection) {
        String twelve = "one two three four five six seven eight nine ten eleven twelve";
        get("/v1/" + collection + "?q=" + twelve + " One TWO").body("page.wordsLeftOut", nullValue());
        get("/v1/" + collection + "?q=" + twelve + " thirteen one fourt")
                .body("page.wordsLeftOut.limit", equalTo(12))
                .body("page.wordsLeftOut.words", contains("twelve", "thirteen"));
    }

    @Test
    void wordsThatAreLeftOutNeedNotBeThere() {
        content.publish(
                condition("a").with("summary", "One two three four five six seven eight nine ten eleven twelve."));
        search("one two three four five six seven eight nine ten eleven nowhere twelve", "en")
                .body("data.slug", contains("a"));
    }

    @Test
    void theBestMatchComesFirst() {
        content.publish(
                condition("a").named("Alpha").with("summary", "Cramps are mentioned here."),
                condition("b").named("Beta").with("alsoKnownAs", List.of("Cramps")),
                condition("c").named("Cramps"),
                condition("d").named("Delta"));
        search("cramps", "en").body("data.slug", contains("c", "b", "a"));
        get("/v1/conditions?q=cramps&sort=name").body("data.slug", contains("a", "b", "c"));
    }

    @Test
    void aConditionIsFoundByWhatItSaysOfItsPartsAfterThoseThatAreAboutIt() {
        content.publish(
                symptom("swelling"),
                symptom("pain"),
                cause("rest"),
                condition("parts")
                        .adding("causes", Map.of("cause", "rest", "explanation", "Too little exercise."))
                        .adding("symptoms", Map.of("symptom", "swelling", "description", "The calf is swollen."))
                        .adding("symptoms", Map.of("symptom", "pain", "description", "Calf, calf and calf hurt."))
                        .withRedFlag("clot", "swelling", "urgent")
                        .changedContent(content -> content.withArrayProperty("redFlags")
                                .get(0)
                                .withArrayProperty("mayIndicate")
                                .add("A blood clot"))
                        .adding(
                                "associatedConditions",
                                Map.of("slug", "k", "name", "Kidney disease", "relationship", "Unknown."))
                        .adding(
                                "treatments",
                                Map.of("slug", "t", "name", "Stretching", "kind", "self-care", "detail", "Do."))
                        .with(
                                "diagnosis",
                                Map.of("tests", List.of(Map.of("slug", "d", "name", "Ultrasound", "purpose", "See.")))),
                condition("about").with("summary", "Blood clots in the calf."));
        search("blood clot", "en").body("data.slug", contains("about", "parts"));
        search("calf", "en").body("data.slug", contains("about", "parts"));
        List.of("exercise", "swollen", "clot matters", "kidney", "stretch", "ultraso")
                .forEach(q -> search(q, "en").body("data.slug", contains("parts")));
    }

    @Test
    void aReaderFindsWhatIsNotTranslatedYetToo() {
        content.publish(condition("a").named("Cramps"), condition("b").named("Calambres"));
        search("cramps", "es").body("data.slug", contains("a"));
        search("calambre", "es").body("data.slug", contains("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "& |", ":*", "'", "\\", "()", "😀"})
    void aTextWithoutWordsFindsNothing(String q) {
        content.publish(condition("a"));
        search(q, "en").body("data", empty()).body("page.nextCursor", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cramps & !leg", "cramps:*", "'cramps", "cramps' | 'leg", "crámps", "cramps %", "100% _ cramps"})
    void nothingInATextIsAnOperator(String q) {
        content.publish(condition("a").named("Leg cramps 100"), condition("b").named("Other"));
        search(q, "en").body("data.slug", contains("a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void aWalkThroughTheMatchesMeetsEachOnce(int limit) {
        List<TestDocument> documents = new ArrayList<>();
        IntStream.range(0, 15)
                .forEach(i -> documents.add(condition("c" + i)
                        .named(i % 3 == 0 ? "Cramps" : "Name " + i)
                        .with("summary", "Cramps ".repeat(1 + i % 4) + ".")));
        content.publish(TestBundle.of(documents));
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get("/v1/conditions?q=cramp&limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("data.slug"));
            cursor = page.getString("page.nextCursor");
        } while (cursor != null);
        assertEquals(
                get("/v1/conditions?q=cramp&limit=100").extract().jsonPath().getList("data.slug"), walked);
        assertEquals(15, walked.size());
    }

    @Test
    void everythingThatAReaderMayLookForIsSearched() {
        content.publish(
                condition("a").with("searchQuestions", List.of("why do my calves hurt")),
                condition("b").with("overview", List.of("It affects the calves.")),
                condition("c").named("Other"));
        search("calves", "en").body("data.slug", containsInAnyOrder("a", "b"));
    }

    private static ValidatableResponse search(String q, String language) {
        return given().queryParam("q", q)
                .queryParam("lang", language)
                .when()
                .get("/v1/conditions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
