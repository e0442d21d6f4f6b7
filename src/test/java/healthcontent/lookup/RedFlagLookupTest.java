package healthcontent.lookup;

import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static healthcontent.lookup.Lookups.asking;
import static healthcontent.lookup.Lookups.lookUp;
import static healthcontent.lookup.Lookups.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.limit.Limits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What published text says of some symptoms, and what is no look-up. */
@QuarkusTest
class RedFlagLookupTest {

    private static final TestDocument CRAMPS = condition("cramps")
            .withSymptom("pain")
            .withSymptom("swelling")
            .withSymptom("itch")
            .withRedFlag("one", "any", List.of("swelling", "pain"), "urgent")
            .withRedFlag("both", "all", List.of("swelling", "pain"), "immediate");

    private static final TestDocument GOUT =
            condition("gout").withSymptom("pain").withSymptom("itch").withRedFlag("pain", "pain", "immediate");

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(symptom("pain"), symptom("swelling"), symptom("itch"), CRAMPS, GOUT);
    }

    @Test
    void aRedFlagOfAnyOfItsSymptomsIsMetByEachAndOneOfAllByAllTogether() {
        lookUp("swelling")
                .statusCode(200)
                .body("matched.redFlag.slug", contains("one"))
                .body("matched[0].named", contains("swelling"))
                .body("matched[0].missing", empty())
                .body("alsoNeeds.redFlag.slug", contains("both"))
                .body("alsoNeeds[0].named", contains("swelling"))
                .body("alsoNeeds[0].missing", contains("pain"));
        lookUp("pain", "swelling")
                .body("matched.redFlag.slug", contains("both", "pain", "one"))
                .body("matched.redFlag.condition.slug", contains("cramps", "gout", "cramps"))
                .body("matched.redFlag.urgency", contains("immediate", "immediate", "urgent"))
                .body("matched[0].named", contains("swelling", "pain"))
                .body("alsoNeeds", empty());
    }

    @Test
    void everySymptomThatIsNamedIsAccountedForOnce() {
        lookUp("nothing", "itch", "pain", "itch", "no-such-thing")
                .body("unknown", contains("nothing", "no-such-thing"))
                .body("withoutFlag", contains("itch"))
                .body("matched.redFlag.slug", contains("pain", "one"));
        send("", asking(List.of("swelling", "pain"), "gout"))
                .body("matched.redFlag.condition.slug", contains("gout"))
                .body("alsoNeeds", empty())
                .body("withoutFlag", contains("swelling"));
        send("", asking(List.of())).statusCode(200).body("matched", empty()).body("unknown", empty());
    }

    @Test
    void eachRedFlagSaysWhereItComesFrom() {
        lookUp("itch", "swelling")
                .body("matched[0].redFlag.condition.name", equalTo("Name of cramps"))
                .body("matched[0].redFlag.condition.href", equalTo("/v1/conditions/cramps"))
                .body("matched[0].redFlag.review.status", equalTo("unreviewed"))
                .body("matched[0].redFlag.sources", empty())
                .body("matched[0].redFlag.disclaimer", equalTo("No medical advice."))
                .body("matched[0].redFlag.revision", equalTo(1))
                .body("matched[0].redFlag.why", equalTo("Why one matters."))
                .body("matched[0].redFlag.action", equalTo("See a doctor."));
    }

    @Test
    void theAnswerIsInTheLanguageOfTheReader() {
        content.publish(
                CRAMPS.in("es").named("Calambres").with("disclaimer", "No es consejo."),
                symptom("pain").in("es").named("Dolor"));
        ValidatableResponse spanish = send("?lang=es", asking(List.of("pain"), "cramps"));
        spanish.header("Content-Language", equalTo("es"))
                .body("matched[0].redFlag.language", equalTo("es"))
                .body("matched[0].redFlag.condition.name", equalTo("Calambres"))
                .body("matched[0].redFlag.condition.href", equalTo("/v1/conditions/cramps?lang=es"))
                .body("matched[0].redFlag.symptoms[1].name", equalTo("Dolor"))
                .body("matched[0].redFlag.disclaimer", equalTo("No es consejo."))
                .body("emergencyAdvice", containsString("número de emergencias"))
                .body("statement", containsString("no un diagnóstico"));
        send(
                        "",
                        asking(List.of("pain"), "cramps"),
                        Map.of("Content-Type", "application/json", "Accept-Language", "es-MX, en;q=0.5"))
                .header("Content-Language", equalTo("es"))
                .header("Vary", containsString("Accept-Language"))
                .body("matched[0].redFlag.language", equalTo("es"));
        send("?lang=en", asking(List.of("pain")))
                .header("Content-Language", equalTo("en"))
                .body("emergencyAdvice", containsString("emergency number"))
                .body("statement", containsString("no match does not mean that all is well"));
    }

    @Test
    void whatATranslationLacksComesWithTheProvenanceOfTheOriginal() {
        TestDocument spanish = CRAMPS.in("es").with("disclaimer", "No es consejo.");
        content.publish(spanish);
        content.publish(CRAMPS.withRedFlag("new", "itch", "emergency").with("disclaimer", "Newer."));
        send("?lang=es", asking(List.of("itch", "swelling")))
                .body("matched.redFlag.slug", contains("new", "one"))
                .body("matched.redFlag.language", contains("en", "es"))
                .body("matched.redFlag.disclaimer", contains("Newer.", "No es consejo."))
                .body("matched.redFlag.revision", contains(2, 1));
    }

    @Test
    void noCacheKeepsAnAnswer() {
        lookUp("pain")
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", nullValue())
                .header("Cache-Status", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | ''              | missing-field",
                "[]                                        | ''              | invalid-value",
                "null                                      | ''              | invalid-value",
                "7                                         | ''              | invalid-value",
                "{\"symptoms\": null}                      | /symptoms       | invalid-value",
                "{\"symptoms\": \"pain\"}                  | /symptoms       | invalid-value",
                "{\"symptoms\": {}}                        | /symptoms       | invalid-value",
                "{\"symptoms\": [\"pain\", 1]}             | /symptoms/1     | invalid-value",
                "{\"symptoms\": [null]}                    | /symptoms/0     | invalid-value",
                "{\"symptoms\": [[\"pain\"]]}              | /symptoms/0     | invalid-value",
                "{\"symptoms\": [\"\"]}                    | /symptoms/0     | invalid-value",
                "{\"symptoms\": [\"Pain in the leg\"]}     | /symptoms/0     | invalid-value",
                "{\"symptoms\": [\"pa--in\"]}              | /symptoms/0     | invalid-value",
                "{\"symptoms\": [\"pain\\u0000\"]}         | /symptoms/0     | invalid-value",
                "{\"symptoms\": [], \"condition\": 1e999}  | /condition      | invalid-value",
                "{\"symptoms\": [], \"condition\": null}   | /condition      | invalid-value",
                "{\"symptoms\": [], \"condition\": \"A b\"} | /condition     | invalid-value",
                "{\"symptoms\": [], \"condition\": \"none\"} | /condition    | unknown-condition",
                "{\"symptoms\": [], \"age\": 61}           | /age            | unknown-field",
                "{\"symptoms\": [], \"a/b~\": {}}          | /a~1b~0         | unknown-field",
                "{\"symptoms\": [], \"\\ud800\": 1}        | /\\ud800        | unknown-field",
            })
    void whatIsNoLookUpIsToldByItsPlace(String body, String pointer, String name) {
        List<String> before = content.everything();
        send("", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.pointer", contains(pointer))
                .body("errors.name", contains(name));
        assertEquals(before, content.everything());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        send("", "{\"symptoms\": [1, \"pain\", \"A\"], \"age\": 61, \"sex\": \"f\"}")
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/age", "/sex", "/symptoms/0", "/symptoms/2"))
                .body("detail", containsString(" In all 4 errors."));
    }

    @Test
    void aHundredSymptomsAreTakenAndOneMoreIsNot() {
        List<String> hundred = IntStream.range(0, Limits.LOOKUP_SYMPTOMS)
                .mapToObj(i -> "symptom-" + i)
                .toList();
        send("", asking(hundred)).statusCode(200).body("unknown.size()", equalTo(100));
        send("", asking(Collections.nCopies(Limits.LOOKUP_SYMPTOMS + 1, "pain")))
                .statusCode(422)
                .body("errors.pointer", contains("/symptoms"))
                .body("errors[0].detail", containsString("at most 100 items"));
    }

    /** One condition has 200 at most, so any of them can be asked for. */
    @Test
    void moreRedFlagsThanAnAnswerHoldsAreNotToldInPart() {
        List<TestDocument> conditions = new ArrayList<>(List.of(symptom("pain"), symptom("swelling")));
        for (int i = 0; i < 6; i++) {
            TestDocument many = condition("many-" + i).withSymptom("pain").withSymptom("swelling");
            for (int j = 0; j < (i < 5 ? 199 : 2); j++) {
                many = many.withRedFlag("flag-" + j, "all", List.of("pain", "swelling"), "soon");
            }
            conditions.add(many);
        }
        content.publish(TestBundle.of(conditions));
        lookUp("pain").statusCode(200).body("matched.size()", equalTo(2)).body("alsoNeeds.size()", equalTo(998));
        content.publish(condition("another").withSymptom("pain").withRedFlag("flag", "pain", "soon"));
        lookUp("pain")
                .statusCode(422)
                .body("errors.pointer", contains("/symptoms"))
                .body("errors.name", contains("too-many-red-flags"))
                .body("errors[0].detail", containsString("1,001 red flags"));
        send("", asking(List.of("pain"), "many-0")).statusCode(200).body("alsoNeeds.size()", equalTo(199));
    }

    @Test
    void ofVeryManyErrorsTheFirstAreShown() {
        send("", "{\"symptoms\": [" + "1,".repeat(2000) + "1]}")
                .statusCode(422)
                .body("errors.size()", equalTo(1000))
                .body("errorsNotShown", equalTo(1002));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"symptoms\": []}}",
                "{\"symptoms\": [], \"symptoms\": []}",
                "{symptoms: []}",
                "{\"symptoms\": [NaN]}",
                "pain"
            })
    void whatIsNoJsonIsMalformed(String body) {
        send("", body).statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void aBodyBeyondALimitIsRefused() {
        String full = asking(List.of("pain"));
        send("", full + " ".repeat(16 * 1024 - full.length())).statusCode(200);
        for (String body : List.of(
                full + " ".repeat(16 * 1024 + 1 - full.length()),
                "[".repeat(33) + "]".repeat(33),
                "{\"symptoms\": [" + "1".repeat(101) + "]}",
                "{\"" + "x".repeat(1001) + "\": 1}")) {
            send("", body).statusCode(413).body("type", equalTo("/problems/payload-too-large"));
        }
    }

    @Test
    void onlyJsonIsTakenAndGiven() {
        String body = asking(List.of("pain"));
        for (String type : List.of("text/plain", "application/xml", "application/json;charset=iso-8859-1", "*/*")) {
            send("", body, Map.of("Content-Type", type)).statusCode(415);
        }
        send("", body, Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"))
                .statusCode(415);
        send("", body, Map.of("Content-Type", "application/json", "Accept", "text/html"))
                .statusCode(406);
        send("?symptom=pain", body).statusCode(400).body("errors.parameter", contains("symptom"));
        send("?lang=%20", body).statusCode(400);
    }

    @Test
    void itIsAskedByPostAlone() {
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
            RestAssured.given()
                    .request(method, Lookups.PATH)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("OPTIONS, POST"));
        }
    }
}
