package healthcontent.content.nearby;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NearPathsTest {

    private static final TestDocument CRAMPS = condition("leg-cramps").withFaq("why-at-night");

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void publish() {
        content.hold(
                TestBundle.of(
                        CRAMPS,
                        CRAMPS.in("es"),
                        condition("gout"),
                        condition("old-gout"),
                        cause("dehydration"),
                        comparison("gout-or-cramps", "gout", "leg-cramps")),
                TestBundle.of().withdraw(condition("old-gout")));
        awaitSuggestion("/v1/conditions/leg-cramp", "/v1/conditions/leg-cramps");
    }

    /** The names are read in the background after each release. */
    private void awaitSuggestion(String path, String suggestion) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertEquals(List.of(suggestion), suggestions(path)));
    }

    private List<String> suggestions(String path) {
        RawHttp.Answer answer = RawHttp.get(server, path);
        assertEquals(404, answer.status(), path);
        return JsonPath.from(answer.body()).getList("suggestions", String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/redflags, /v1/red-flags",
        "/v1/red_flags, /v1/red-flags",
        "/v1/Red-Flags, /v1/red-flags",
        "/v1/red-flags/, /v1/red-flags",
        "/v1/conditions/, /v1/conditions",
        "/v1/, /v1",
        "/v1//conditions, /v1/conditions",
        "/conditions, /v1/conditions",
        "/v2/conditions, /v1/conditions",
        "/api/v1/conditions, /v1/conditions",
        "/V1/conditions, /v1/conditions",
        "/v1/conditions/Leg-Cramps, /v1/conditions/leg-cramps",
        "/v1/conditions/leg_cramps, /v1/conditions/leg-cramps",
        "/v1/conditions/leg%20cramps, /v1/conditions/leg-cramps",
        "/v1/conditions/leg-cramps/, /v1/conditions/leg-cramps",
        "/v1/conditions/leg-cramp, /v1/conditions/leg-cramps",
        "/v1/conditions/elg-cramps, /v1/conditions/leg-cramps",
        "/v1/condition/leg-cramps, /v1/conditions/leg-cramps",
        "/v1/condition/leg-cramp, /v1/conditions/leg-cramps",
        "/v1/condition/unknown, /v1/conditions",
        "/v1/conditions/leg-cramps/redflags, /v1/conditions/leg-cramps/red-flags",
        "/v1/conditions/leg-cramp/causes, /v1/conditions/leg-cramps/causes",
        "/v1/conditions/leg-cramps/comparisons/Gout, /v1/conditions/leg-cramps/comparisons/gout",
        "/v1/cause/dehydration, /v1/causes/dehydration",
        "/v1/causes/dehidration, /v1/causes/dehydration",
        "/v1/faq/why-at-night, /v1/faqs/why-at-night",
        "/v1/faqs/why-at-nigth, /v1/faqs/why-at-night",
        "/v1/comparison/gout-or-cramps, /v1/comparisons/gout-or-cramps",
        "/v1/sync/release, /v1/sync/releases",
        "/v1/sync/documents/conditions/leg-cramps, /v1/sync/documents/condition/leg-cramps",
        "/v1/schema/condition, /v1/schemas/condition",
        "/problems/notfound, /problems/not-found",
        "/problems/finding/mark-up, /problems/findings/markup",
        "/problem, /problems",
        "/open-api, /openapi",
    })
    void aPathThatIsNearlyOneSaysWhichItMayBe(String path, String meant) {
        RawHttp.Answer answer = RawHttp.get(server, path);
        JsonPath problem = JsonPath.from(answer.body());
        if (answer.status() == 401) {
            return; // a type of document is known only to those who may read it
        }
        assertEquals(404, answer.status());
        assertEquals(List.of(meant), problem.getList("suggestions"));
        assertEquals("Did you mean " + meant + "?", problem.getString("detail").replaceFirst(".*(?=Did you)", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/nothing",
                "/",
                "//",
                "/v1/conditions/unknown",
                "/v1/conditions/leg-cramps/nothing",
                "/v1/conditions/old-gouts",
                "/v1/condition/%3Cscript%3E/x",
                "/v1/conditions/%3Cscript%3E",
                "/v1/conditions/%00",
                "/v1/conditions/leg-cramps%2F",
                "/v1/conditions/gout/comparisons/gouts",
            })
    void whatIsNearNothingSuggestsNothingThatWasSent(String path) {
        RawHttp.Answer answer = RawHttp.get(server, path);
        if (answer.status() == 404) {
            for (String suggestion : JsonPath.from(answer.body()).getList("suggestions", String.class)) {
                given().get(suggestion).then().statusCode(200);
                assertFalse(suggestion.contains("script"), suggestion);
                assertFalse(suggestion.contains("old-gout"), suggestion);
            }
        }
    }

    @Test
    void noWithdrawnDocumentIsSuggested() {
        assertEquals(List.of("/v1/conditions"), suggestions("/v1/condition/old-gout"));
        assertEquals(List.of(), suggestions("/v1/conditions/Old-Gout"));
        content.publish(TestBundle.of().withdraw(condition("gout")));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertEquals(List.of(), suggestions("/v1/conditions/guot"));
            assertEquals(List.of("/v1/conditions/leg-cramps"), suggestions("/v1/conditions/leg-cramp"));
        });
    }

    @Test
    void noDatabaseIsAskedForWhatAPathMayMean() {
        for (String path : List.of("/v1/condition/leg-cramps", "/v1/conditions/Leg-Cramps", "/v1/redflags")) {
            sessions.getStatistics().clear();
            assertEquals(1, suggestions(path).size());
            assertEquals(0, sessions.getStatistics().getPrepareStatementCount(), path);
        }
    }

    @Test
    void aSuggestionKeepsTheLanguage() {
        given().get("/v1/conditions/leg-cramp?lang=es-MX")
                .then()
                .statusCode(404)
                .body("suggestions", equalTo(List.of("/v1/conditions/leg-cramps?lang=es")));
        given().get("/v1/redflags?lang=%22").then().body("suggestions", equalTo(List.of("/v1/red-flags")));
        given().get("/problem?lang=es").then().body("suggestions", equalTo(List.of("/problems")));
    }

    @Test
    void aSuggestionAnswersTheMethodOfTheRequest() {
        given().post("/v1/red-flags/lookups")
                .then()
                .statusCode(404)
                .body("suggestions", hasItem("/v1/red-flags/lookup"));
        given().get("/v1/red-flags/lookups").then().body("suggestions.size()", equalTo(0));
    }

    @Test
    void aNotFoundIsKeptByNobodyAndOtherProblemsSuggestNothing() {
        given().get("/v1/conditions/leg-cramp")
                .then()
                .header("Cache-Control", "no-store")
                .body("detail", containsString("There is no condition “leg-cramp”. Did you mean"));
        given().get("/v1/conditions?limt=5").then().statusCode(400).body("suggestions", nullValue());
    }

    @Test
    void aPathOfGreatLengthCostsLittle() {
        for (String path :
                List.of("/v1/" + "a".repeat(8000), "/v1" + "/redflags".repeat(800), "/" + "%61".repeat(2000))) {
            assertEquals(List.of(), suggestions(path));
        }
    }
}
