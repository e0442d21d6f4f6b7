package healthcontent.content.code;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published for a code, or for the nearest code above it. */
@QuarkusTest
class CodesTest {

    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private static final TestDocument CRAMPS = condition("cramps")
            .named("Cramps")
            .withCode(ICD_10_CM, "G47.62")
            .withCode(ICD_10_CM, "R25.2")
            .withCode(ICD_10, "R25.2")
            .withCode("http://snomed.info/sct", "202491007")
            .withCode("urn:oid:1.2.3", "a code, with spaces");

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(CRAMPS, CRAMPS.in("es").named("Calambres"));
    }

    @ParameterizedTest
    @CsvSource({
        "G47.62, G47.62, same, 0",
        "g47.62, G47.62, same, 0",
        "G4762, G47.62, same, 0",
        "G47.629, G47.62, ancestor, 1",
        "g4762xa, G47.62, ancestor, 2",
        "R25.2, R25.2, same, 0",
        "R25.21, R25.2, ancestor, 1",
    })
    void aCodeOfIcdFindsTheNearestCodeAboveItHoweverItIsWritten(String asked, String code, String match, int steps) {
        get("icd-10-cm", asked)
                .statusCode(200)
                .body("asked.system", equalTo(ICD_10_CM))
                .body("matched.code", equalTo(code))
                .body("matched.relationship", equalTo(match))
                .body("matched.steps", equalTo(steps))
                .body("data.type", contains("condition"))
                .body("data.slug", contains("cramps"))
                .body("data[0].code.code", equalTo(code))
                .body("data[0].code.system", equalTo(ICD_10_CM))
                .body("data[0].href", equalTo("/v1/conditions/cramps"))
                .body("cutOff", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G47.6", "G47", "G25.81", "Z99", "G48.62"})
    void nothingIsFoundBelowOrBesideACode(String code) {
        get("icd-10-cm", code)
                .statusCode(200)
                .body("data", empty())
                .body("matched", nullValue())
                .body("emergencyAdvice", containsString("emergency"));
    }

    @Test
    void otherSystemsMatchExactly() {
        get("snomed", "202491007").body("matched.relationship", equalTo("same")).body("data.slug", contains("cramps"));
        get("snomed", "2024910071").statusCode(200).body("data", empty());
        get("icd-10", "R25.21").body("matched.code", equalTo("R25.2")).body("data[0].code.system", equalTo(ICD_10));
    }

    @Test
    void aSystemMayBeItsUriInOneSegment() {
        for (String system : List.of(
                "http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Ficd-10-cm",
                "http%3a%2f%2fhl7.org%2ffhir%2fsid%2ficd-10-cm", "http:%2F%2Fhl7.org%2Ffhir%2Fsid%2Ficd-10-cm")) {
            RawHttp.Answer answer = RawHttp.get(server, "/v1/codes/" + system + "/G47.629");
            assertEquals(200, answer.status(), system);
            assertTrue(answer.body().contains("\"slug\":\"cramps\""), answer::body);
        }
        RawHttp.Answer other = RawHttp.get(server, "/v1/codes/urn:oid:1.2.3/a%20code,%20with%20spaces");
        assertTrue(other.body().contains("\"slug\":\"cramps\""), other::body);
        assertTrue(RawHttp.get(server, "/v1/codes/http%3A%2F%2Fnobody.example/1")
                .body()
                .contains("\"data\":[]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/codes/http%3A%2F%2Fhl7.org%2F..%2Fx/1",
                "/v1/codes/http%3A%2F%2Fhl7.org%2F%2Fx/1",
                "/v1/codes/%2F/1",
                "/v1/codes/icd-10-cm/G47%2F62",
                "/v1/codes/a%2Fb/1/2",
                "/v1/codes/icd-10-cm",
                "/v1/codes",
                "/v1/codes/icd-11/G47.62",
            })
    void nothingElseIsAPathOfACode(String path) {
        RawHttp.Answer answer = RawHttp.get(server, path);
        assertEquals(404, answer.status(), path);
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @Test
    void anUnknownSystemIsToldWhichThereAre() {
        get("icd10", "G47.62")
                .statusCode(404)
                .body("detail", containsString("icd-10-cm, snomed, mesh, icd-10, rxnorm, loinc"));
    }

    @ParameterizedTest
    @CsvSource({
        "icd-10-cm, 123",
        "icd-10-cm, G4",
        "icd-10-cm, G47.62345",
        "icd-10-cm, G4.762",
        "icd-10, G47.621",
        "snomed, R25.2",
        "mesh, d018410",
        "rxnorm, 0",
        "loinc, 2823",
    })
    void aFormThatNoCodeOfTheSystemCanHaveIsRefused(String system, String code) {
        get(system, code)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains("code"));
    }

    @Test
    void symptomsAndCausesHaveCodesAsConditionsDo() {
        content.publish(
                cause("heat").withCode(ICD_10_CM, "G47.62"),
                symptom("pain").withCode(ICD_10_CM, "g4762"),
                condition("broad")
                        .adding(
                                "codes",
                                Map.of(
                                        "system",
                                        ICD_10_CM,
                                        "code",
                                        "G47.62",
                                        "display",
                                        "D",
                                        "relationship",
                                        "broader")),
                condition("flagged")
                        .withCode(ICD_10_CM, "G47.62")
                        .withSymptom("pain")
                        .withRedFlag("flag", "pain", "urgent"));
        get("icd-10-cm", "G47.629")
                .body("data.type", contains("condition", "condition", "condition", "symptom", "cause"))
                .body("data.slug", contains("cramps", "flagged", "broad", "pain", "heat"))
                .body("data.redFlag", contains(false, true, false, true, false))
                .body("data[2].code.relationship", equalTo("broader"))
                .body("data[3].href", equalTo("/v1/symptoms/pain"));
    }

    @Test
    void theAnswerIsInTheLanguageOfTheReader() {
        content.publish(condition("english").withCode(ICD_10_CM, "G47.62"));
        given().header("Accept-Language", "es-MX")
                .get("/v1/codes/icd-10-cm/G47.62")
                .then()
                .header("Content-Language", "es")
                .header("Vary", containsString("Accept-Language"))
                .body("data.name", contains("Calambres", "Name of english"))
                .body("data.language", contains("es", "en"));
        given().get("/v1/codes/icd-10-cm/G47.62?lang=es")
                .then()
                .body("data[0].href", equalTo("/v1/conditions/cramps?lang=es"));
        given().get("/v1/codes/icd-10-cm/G47.62?lang=_").then().statusCode(400);
        given().get("/v1/codes/icd-10-cm/G47.62?q=a").then().statusCode(400);
    }

    @Test
    void anAnswerIsKeptAndOutdatedLikeAnyOther() {
        String path = "/v1/codes/icd-10-cm/G47.629";
        String etag = given().get(path).then().extract().header("ETag");
        given().get(path)
                .then()
                .header("Cache-Status", equalTo("HealthContent; hit"))
                .header("Cache-Control", containsString("max-age=60"))
                .header("ETag", equalTo(etag));
        given().header("If-None-Match", etag).get(path).then().statusCode(304);
        given().head(path).then().statusCode(200).header("ETag", equalTo(etag));
        content.publish(TestBundle.of().withdraw(CRAMPS));
        given().get(path).then().statusCode(200).body("data", empty());
        given().get(path).then().header("Cache-Status", containsString("fwd"));
    }

    /** There is no limit to how many codes there are for which nothing is published. */
    @Test
    void anEmptyAnswerIsNotKept() {
        for (int i = 0; i < 2; i++) {
            get("icd-10-cm", "Z99.8").header("Cache-Status", equalTo("HealthContent; fwd=bypass"));
        }
    }

    @Test
    void whatIsBeyondAHundredIsSaidToBeThere() {
        List<TestDocument> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(condition("many-" + i).withCode(ICD_10_CM, "A00"));
        }
        content.publish(TestBundle.of(many));
        get("icd-10-cm", "A00").body("data.size()", equalTo(100)).body("cutOff", equalTo(true));
    }

    @Test
    void theFilterOfConditionsStaysExact() {
        given().get("/v1/conditions?code=G47.62").then().body("data.slug", contains("cramps"));
        given().get("/v1/conditions?code=G47.629").then().body("data", empty());
    }

    /** Of random codes, the nearest is the longest beginning that is published, and its documents are all of them. */
    @Test
    void ofRandomCodesTheLongestBeginningIsFound() {
        Random random = new Random(20261130);
        Map<String, String> published = new TreeMap<>();
        List<TestDocument> documents = new ArrayList<>();
        while (published.size() < 60) {
            String code = randomCode(random);
            String slug = "c" + published.size();
            if (published.putIfAbsent(code.replace(".", ""), slug) == null) {
                documents.add(condition(slug).withCode(ICD_10_CM, code));
            }
        }
        content.publish(TestBundle.of(documents));
        for (int i = 0; i < 200; i++) {
            String asked = randomCode(random);
            String form = asked.replace(".", "");
            String expected = null;
            for (int length = form.length(); length >= 3 && expected == null; length--) {
                expected = published.get(form.substring(0, length));
            }
            List<String> found = get("icd-10-cm", asked).extract().path("data.slug");
            assertEquals(expected == null ? List.of() : List.of(expected), found, asked);
        }
    }

    /** Few of them, so that many are beginnings of others. */
    private static String randomCode(Random random) {
        StringBuilder code = new StringBuilder("B0").append(random.nextInt(2));
        int more = random.nextInt(5);
        for (int i = 0; i < more; i++) {
            code.append(i == 0 ? "." : "").append(random.nextInt(3));
        }
        return code.toString();
    }

    private static ValidatableResponse get(String system, String code) {
        return given().get("/v1/codes/" + system + "/" + code).then();
    }
}
