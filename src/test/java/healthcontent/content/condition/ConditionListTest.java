package healthcontent.content.condition;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConditionListTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void aListWithoutContentIsEmptyAndSaysSo() {
        list("").body("data", empty())
                .body("page.limit", equalTo(20))
                .body("page.nextCursor", nullValue())
                .body("page", org.hamcrest.Matchers.hasKey("nextCursor"))
                .body("page", not(org.hamcrest.Matchers.hasKey("total")));
    }

    @Test
    void aSummaryHasWhatAListShows() {
        content.publish(condition("cramps").named("Leg cramps").with("alsoKnownAs", List.of("Charley horse")));
        list("").body("data[0].slug", equalTo("cramps"))
                .body("data[0].language", equalTo("en"))
                .body("data[0].extent", equalTo("brief"))
                .body("data[0].name", equalTo("Leg cramps"))
                .body("data[0].alsoKnownAs", contains("Charley horse"))
                .body("data[0].summary", equalTo("A summary of cramps."))
                .body("data[0].revision", equalTo(1))
                .body("data[0].updatedAt", containsString("T"))
                .body("data[0].href", equalTo("/v1/conditions/cramps"));
    }

    @Test
    void filtersNarrowTogether() {
        content.publish(
                cause("heat"),
                cause("cold"),
                symptom("pain"),
                condition("a").withCause("heat").withSymptom("pain").withCode("http://icd", "A1"),
                condition("b").withCause("heat").withCode("http://icd", "B1"),
                condition("c").withCause("cold").withSymptom("pain").withCode("http://snomed", "A1"));
        list("cause=heat").body("data.slug", contains("a", "b"));
        list("symptom=pain").body("data.slug", contains("a", "c"));
        list("cause=heat&symptom=pain").body("data.slug", contains("a"));
        list("code=A1").body("data.slug", contains("a", "c"));
        list("code=http://icd|A1").body("data.slug", contains("a"));
        list("code=http://icd|A1&cause=cold").body("data.slug", empty());
    }

    @Test
    void anUnknownSlugInAFilterGivesAnEmptyList() {
        content.publish(condition("a"));
        list("cause=nothing").body("data", empty());
        list("symptom=Not A Slug").body("data", empty());
        list("code=nothing").body("data", empty());
    }

    @Test
    void namesSortAsReadersExpectAndNotByTheirBytes() {
        content.publish(
                condition("a").named("Zoster"),
                condition("b").named("éclampsie"),
                condition("c").named("Edema"));
        list("").body("data.name", contains("éclampsie", "Edema", "Zoster"));
        list("sort=name").body("data.name", contains("éclampsie", "Edema", "Zoster"));
    }

    @Test
    void theNewestChangeComesFirstWhenAskedFor() {
        content.publish(condition("a"), condition("b"), condition("c"));
        content.publish(condition("b").named("Changed"));
        list("sort=-updatedAt").body("data.slug", contains("b", "a", "c"));
    }

    @ParameterizedTest
    @CsvSource({"en,name,1", "en,name,3", "en,-updatedAt,2", "es,name,3", "es,-updatedAt,4", "es,name,100"})
    void aWalkThroughThePagesMeetsEachConditionOnce(String language, String sort, int limit) {
        List<TestDocument> documents = new ArrayList<>();
        IntStream.range(0, 23).forEach(i -> {
            TestDocument document = condition("condition-" + i).named("Name " + i % 5);
            documents.add(document);
            if (i % 2 == 0) {
                documents.add(document.in("es").named("Nombre " + i % 3));
            }
        });
        content.publish(TestBundle.of(documents));
        content.publish(
                condition("condition-7").named("Newer"),
                condition("condition-9").named("Newer"));

        List<String> all = list("limit=100&lang=" + language + "&sort=" + sort)
                .extract()
                .jsonPath()
                .getList("data.slug");
        assertEquals(23, all.size());
        assertEquals(all, walk("/v1/conditions?lang=" + language + "&sort=" + sort + "&limit=" + limit));
    }

    @Test
    void aPageLinksToTheFirstAndTheNextInTheSameLanguage() {
        content.publish(condition("a"), condition("b"), condition("c"));
        String link = list("limit=2&lang=es").extract().header("Link");
        String next = list("limit=2&lang=es").extract().jsonPath().getString("page.nextCursor");
        assertEquals(
                "</v1/conditions?limit=2&lang=es>; rel=\"first\", </v1/conditions?limit=2&lang=es&cursor=" + next
                        + ">; rel=\"next\"",
                link);
        assertEquals(
                "</v1/conditions?limit=2&lang=es>; rel=\"first\"",
                list("limit=2&lang=es&cursor=" + next).extract().header("Link"));
    }

    @Test
    void theLengthOfTheWholeListIsThereWhenAskedFor() {
        content.publish(condition("a"), condition("b"), condition("c").named("Other"));
        list("limit=1&total=true").body("page.total", equalTo(3));
        list("q=other&total=true").body("page.total", equalTo(1));
        list("q=!!&total=true").body("page.total", equalTo(0));
    }

    @Test
    void aListRunsOverOriginalsAndShowsTheTranslationWhereThereIsOne() {
        content.publish(
                condition("a").named("One"),
                condition("b").named("Two"),
                condition("a").in("es").named("Uno"));
        list("lang=es")
                .header("Content-Language", "es")
                .body("data.name", contains("Two", "Uno"))
                .body("data.language", contains("en", "es"))
                .body("data.href", contains("/v1/conditions/b?lang=es", "/v1/conditions/a?lang=es"));
        list("lang=en").body("data.name", contains("One", "Two"));
    }

    private static ValidatableResponse list(String query) {
        return given().when()
                .get("/v1/conditions" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    private static List<String> walk(String path) {
        List<String> slugs = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = given().when()
                    .get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            slugs.addAll(page.getList("data.slug"));
            cursor = page.getString("page.nextCursor");
        } while (cursor != null);
        return slugs;
    }
}
