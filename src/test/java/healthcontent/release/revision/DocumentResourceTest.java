package healthcontent.release.revision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentResourceTest {

    private static final TestDocument GOUT = TestDocument.condition("gout");
    private static final String PATH = "/v1/sync/documents/condition/gout";
    private static final String WITHDRAWN = PATH + "?reason=editorial";

    @Inject
    TestContent content;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void aDocumentThatNeverExistedIsCreated() {
        create(GOUT).statusCode(201).header("ETag", equalTo("\"1\"")).body("op", equalTo("published"));
    }

    @Test
    void aDocumentIsCreatedOnlyOnce() {
        create(GOUT).statusCode(201);

        create(GOUT.with("summary", "Second.")).statusCode(412).body("type", equalTo("/problems/precondition-failed"));
    }

    @Test
    void anUpdateNamesTheRevisionThatItReplaces() {
        create(GOUT);

        put(GOUT.with("summary", "Second."), "\"1\"").statusCode(200).header("ETag", equalTo("\"2\""));
        put(GOUT.with("summary", "Third."), "\"1\"").statusCode(412).body("detail", containsString("revision 2"));
    }

    @Test
    void puttingWhatIsLiveChangesNothing() {
        create(GOUT);

        put(GOUT, "\"1\"").statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aWriteThatDoesNotSayWhatItReplacesIsRefused() {
        body(GOUT).put(PATH).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        put(GOUT, "*").statusCode(428);
        as(Scopes.APPLY)
                .header("If-None-Match", "*")
                .delete(PATH + "?reason=editorial")
                .then()
                .statusCode(428)
                .body("detail", equalTo("Send If-Match with the ETag of the revision that you read."));
    }

    @Test
    void aRevisionThatNoDocumentReachesIsJustNotTheNewestOne() {
        create(GOUT);
        for (String number : new String[] {"2147483647", "2147483648", "99999999999", "9".repeat(100)}) {
            put(GOUT, "\"" + number + "\"").statusCode(412).body("detail", containsString("revision 1"));
        }
    }

    @Test
    void aMissingReasonAndACursorThatLeadsNowhereAreToldWithAllTheRest() {
        as(Scopes.APPLY)
                .delete(PATH + "?replacement=N%20O&x=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", containsInAnyOrder("reason", "replacement", "x"));
        as(Scopes.AUDIT)
                .get(PATH + "/revisions?cursor=abc&limit=0")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", containsInAnyOrder("cursor", "limit"));
        as(Scopes.AUDIT)
                .get("/v1/sync/releases?cursor=abc&status=nope")
                .then()
                .body("errors.parameter", containsInAnyOrder("cursor", "status"));
        given().get("/v1/changes?after=abc&limit=0")
                .then()
                .body("errors.parameter", containsInAnyOrder("after", "limit"));
        as(Scopes.AUDIT)
                .get(PATH + "/revisions?cursor=abc")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void everyMalformedParameterOfAWithdrawalIsNamedAtOnce() {
        as(Scopes.APPLY)
                .header("If-Match", "\"1\"")
                .delete(PATH + "?reason=bad&replacement=N%20O&lang=!!&x=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("reason", "replacement", "lang", "x"));
    }

    @Test
    void malformedPreconditionsAreRefused() {
        create(GOUT);
        for (String ifMatch : new String[] {"1", "W/1", "\"1", "\"1\" \"2\"", "*, \"1\"", "\"1\", 2", "**"}) {
            put(GOUT, ifMatch).statusCode(400).body("detail", containsString("If-Match"));
            withdrawal().header("If-Match", ifMatch).delete(WITHDRAWN).then().statusCode(400);
        }
        body(GOUT).header("If-None-Match", "\"1\"").put(PATH).then().statusCode(400);
        body(GOUT).header("If-None-Match", "*", "*").put(PATH).then().statusCode(400);
        body(GOUT)
                .header("If-None-Match", "*")
                .header("If-Match", "\"1\"")
                .put(PATH)
                .then()
                .statusCode(400);
        withdrawal()
                .header("If-None-Match", "*")
                .header("If-Match", "\"1\"")
                .delete(WITHDRAWN)
                .then()
                .statusCode(400);
    }

    @Test
    void aWriteMayNameSeveralRevisionsOnOneLineOrMore() {
        create(GOUT);

        put(GOUT.with("summary", "Second."), "\"7\", \"1\"").statusCode(200).header("ETag", equalTo("\"2\""));
        put(GOUT.with("summary", "Third."), "\"7\" ,, W/\"2\"").statusCode(412);
        body(GOUT.with("summary", "Third."))
                .header("If-Match", "\"7\"", "\"2\"")
                .put(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
        body(GOUT).header("If-Match", "\"1\"", "\"2\"").put(PATH).then().statusCode(412);
        withdrawal()
                .header("If-Match", "\"2\"", "\"3\"")
                .delete(WITHDRAWN)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNoETagOfTheNewestRevisionDoesNotMatchAndSaysWhy() {
        create(GOUT);
        for (String ifMatch : new String[] {"\"x\"", "\"0\"", "\"\"", "\"01\"", "\"1,\"", "W/\"2\""}) {
            put(GOUT, ifMatch)
                    .statusCode(412)
                    .body(
                            "detail",
                            equalTo(
                                    "If-Match does not name revision 1, which the document is at. Nothing was changed."));
        }
        put(GOUT, "W/\"1\"").statusCode(412).body("detail", containsString("without W/"));
    }

    @Test
    void aPartIsNotTakenForTheDocument() {
        body(GOUT)
                .header("If-None-Match", "*")
                .header("Content-Range", "bytes 0-99/1000")
                .put(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("Content-Range"));
    }

    @Test
    void anyRevisionIsNoneInParticular() {
        create(GOUT);

        put(GOUT, "*").statusCode(428).body("detail", containsString("If-Match: * does not say"));
        withdrawal().header("If-Match", "*").delete(WITHDRAWN).then().statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/revisions/1", "?at=2100-01-01T00:00:00Z"})
    void whoHasTheRevisionIsToldSoWithoutIt(String target) {
        create(GOUT);

        for (String known : new String[] {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"}) {
            reading("If-None-Match", known)
                    .get(PATH + target)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo("\"1\""))
                    .header("Cache-Control", equalTo("no-store"))
                    .body(emptyString());
            reading("If-None-Match", known)
                    .head(PATH + target)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo("\"1\""));
        }
        for (String other : new String[] {"\"2\"", "1", "\"1"}) {
            reading("If-None-Match", other).get(PATH + target).then().statusCode(200);
        }
        as(Scopes.AUDIT)
                .header("If-None-Match", "\"7\"", "\"1\"")
                .get(PATH + target)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/revisions/1"})
    void whoWantsAnotherRevisionIsNotGivenThisOne(String target) {
        create(GOUT);

        for (String wanted : new String[] {"\"1\"", "\"7\", \"1\"", "*"}) {
            reading("If-Match", wanted).get(PATH + target).then().statusCode(200);
        }
        for (String other : new String[] {"\"2\"", "W/\"1\"", "\"x\""}) {
            reading("If-Match", other)
                    .get(PATH + target)
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/precondition-failed"));
            reading("If-Match", other).head(PATH + target).then().statusCode(412);
        }
        reading("If-Match", "\"2\"")
                .header("If-None-Match", "\"1\"")
                .get(PATH + target)
                .then()
                .statusCode(412);
        reading("If-Match", "1").get(PATH + target).then().statusCode(400);
    }

    @Test
    void aConditionMakesNothingOfWhatIsNotThere() {
        reading("If-None-Match", "*").get(PATH).then().statusCode(404);
        reading("If-Match", "\"1\"").get(PATH).then().statusCode(404);
    }

    @Test
    void whatIsAcceptedMayBeWrittenWithSpaces() {
        create(GOUT);

        reading("Accept", "application/json ; q=0.5").get(PATH).then().statusCode(200);
    }

    private static RequestSpecification withdrawal() {
        return as(Scopes.APPLY);
    }

    private static RequestSpecification reading(String header, String value) {
        return as(Scopes.AUDIT).header(header, value);
    }

    @Test
    void aFigureIsReadBackToTheLastDigitAndPlainly() {
        create(GOUT);
        for (String figure : new String[] {"99999999999999.991", "0.00000012", "33.5"}) {
            int revision = as(Scopes.AUDIT).get(PATH).path("revision");
            put(withFigure(figure), "\"" + revision + "\"").statusCode(200);

            String body = as(Scopes.AUDIT).get(PATH).asString();
            assertTrue(body.matches("(?s).*\"value\":" + Pattern.quote(figure) + "[,}].*"), body);
        }
    }

    private static TestDocument withFigure(String figure) {
        return GOUT.adding(
                "facts",
                Map.of("slug", "share", "label", "Share", "statement", "Some.", "value", new BigDecimal(figure)));
    }

    @Test
    void findingsPointIntoTheDocumentThatWasSent() {
        create(GOUT.withCause("no-such-cause"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/causes/0/cause"))
                .body("errors.name", hasItem("unresolved-reference"));
    }

    @Test
    void warningsPointIntoTheDocumentThatWasSentToo() {
        content.publish(GOUT.withFaq("why"), GOUT.in("es").withFaq("why"));

        put(GOUT, "\"1\"").statusCode(200).body("findings.pointer", contains("/faqs"));
    }

    @Test
    void whatAParameterSaysWrongIsToldByItsName() {
        create(GOUT);
        as(Scopes.APPLY)
                .header("If-Match", "\"1\"")
                .queryParam("replacement", "nope")
                .delete(PATH + "?reason=superseded")
                .then()
                .statusCode(422)
                .body("detail", containsString("The parameter replacement"))
                .body("errors.parameter", contains("replacement"))
                .body("errors.pointer", contains(nullValue()))
                .body("errors.detail", not(hasItem(containsString("regex"))));
        body(GOUT)
                .header("If-None-Match", "*")
                .put(PATH + "?lang=fr")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("lang"));
    }

    @Test
    void aLanguageIsNamedInAnyCase() {
        body(GOUT).header("If-None-Match", "*").put(PATH + "?lang=EN").then().statusCode(201);

        as(Scopes.AUDIT).get(PATH + "?lang=En").then().statusCode(200).body("language", equalTo("en"));
        as(Scopes.AUDIT).get(PATH + "/revisions?lang=EN").then().body("data", hasSize(1));
    }

    @Test
    void whatIsNotFoundIsNamedWithItsLanguageAndTheInstant() {
        create(GOUT);

        as(Scopes.AUDIT)
                .get(PATH + "?lang=ES")
                .then()
                .body("detail", equalTo("There is no condition “gout” in the language “es”."));
        at("2000-01-01T00:00:00Z").body("detail", containsString("“en” at 2000-01-01T00:00:00Z."));
    }

    @Test
    void aWithdrawalIsARevisionAndKeepsItsReason() {
        create(GOUT);

        as(Scopes.APPLY)
                .header("If-Match", "\"1\"")
                .delete(PATH + "?reason=clinical-error")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("op", equalTo("withdrawn"))
                .body("reason", equalTo("clinical-error"))
                .body("content", nullValue());
    }

    @Test
    void theReasonThatReadersAreToldCanBeCorrected() {
        create(GOUT);
        withdraw("editorial", 1).header("ETag", equalTo("\"2\""));

        withdraw("clinical-error", 2)
                .header("ETag", equalTo("\"3\""))
                .body("op", equalTo("withdrawn"))
                .body("reason", equalTo("clinical-error"));
        given().get("/v1/conditions/gout").then().statusCode(410).body("reason", equalTo("clinical-error"));
        given().get("/v1/changes")
                .then()
                .body("data.revision", contains(3))
                .body("data.reason", contains("clinical-error"));
        withdraw("clinical-error", 3).header("ETag", equalTo("\"3\""));
    }

    @Test
    void aCorrectedReasonReachesTheTranslationAndTheComparison() {
        TestDocument versus = TestDocument.comparison("gout-vs-arthritis", "gout", "arthritis");
        content.publish(GOUT, GOUT.in("es"), TestDocument.condition("arthritis"), versus);
        withdraw("editorial", 1);

        for (int revision = 2; revision < 4; revision++) {
            String reason = revision == 2 ? "superseded" : "clinical-error";
            withdraw(reason, revision);
            for (String path : new String[] {PATH + "?lang=es", "/v1/sync/documents/comparison/gout-vs-arthritis"}) {
                as(Scopes.AUDIT)
                        .get(path)
                        .then()
                        .body("reason", equalTo(reason))
                        .body("revision", equalTo(revision + 1));
            }
        }
    }

    private ValidatableResponse withdraw(String reason, int revision) {
        return as(Scopes.APPLY)
                .header("If-Match", "\"" + revision + "\"")
                .delete(PATH + "?reason=" + reason)
                .then()
                .statusCode(200);
    }

    @Test
    void aWithdrawalNeedsAReason() {
        create(GOUT);

        as(Scopes.APPLY).header("If-Match", "\"1\"").delete(PATH).then().statusCode(400);
        as(Scopes.APPLY)
                .header("If-Match", "\"1\"")
                .delete(PATH + "?reason=boredom")
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasWithdrawnIsPublishedAgainOnlyByNamingTheWithdrawal() {
        create(GOUT);
        as(Scopes.APPLY).header("If-Match", "\"1\"").delete(PATH + "?reason=editorial");

        create(GOUT).statusCode(412);
        put(GOUT, "\"1\"").statusCode(412);
        put(GOUT, "\"2\"").statusCode(200).header("ETag", equalTo("\"3\"")).body("op", equalTo("published"));
    }

    @Test
    void theHistoryTellsWhoSaidWhatAndWhatItReplaced() {
        create(GOUT.with("summary", "First."));
        put(GOUT.with("summary", "Second."), "\"1\"");
        as(Scopes.APPLY).header("If-Match", "\"2\"").delete(PATH + "?reason=editorial");

        String next = as(Scopes.AUDIT)
                .get(PATH + "/revisions?limit=2")
                .then()
                .statusCode(200)
                .body("data.revision", contains(3, 2))
                .body("data.op", contains("withdrawn", "published"))
                .body("data[1].release.appliedBy", equalTo(Tokens.CALLER))
                .extract()
                .path("page.nextCursor");
        as(Scopes.AUDIT)
                .get(PATH + "/revisions?limit=2&cursor=" + next)
                .then()
                .body("data.revision", contains(1))
                .body("page.nextCursor", nullValue());
        as(Scopes.AUDIT)
                .get(PATH + "/revisions/1")
                .then()
                .statusCode(200)
                .body("content.summary", equalTo("First."))
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void aDocumentIsReadAsItWasAtAnInstant() {
        String first = create(GOUT.with("summary", "First.")).extract().path("at");
        String second = put(GOUT.with("summary", "Second."), "\"1\"").extract().path("at");

        at(first).statusCode(200).body("content.summary", equalTo("First."));
        at(second).body("content.summary", equalTo("Second."));
        at(Instant.parse(second).minusNanos(1).toString()).body("content.summary", equalTo("First."));
        at("2100-01-01T00:00:00Z").body("content.summary", equalTo("Second."));
        at("2000-01-01T00:00:00Z").statusCode(404);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        create(GOUT);
        for (String path : new String[] {
            "/v1/sync/documents/condition/asthma",
            "/v1/sync/documents/condition/Gout",
            "/v1/sync/documents/page/gout",
            PATH + "?lang=es",
            PATH + "/revisions/2",
            PATH + "/revisions/0",
            PATH + "/revisions/x",
            PATH + "/revisions/99999999999999999999",
            "/v1/sync/documents/condition/asthma/revisions"
        }) {
            as(Scopes.AUDIT).get(path).then().statusCode(404);
        }
    }

    /** More writers than may wait are told to come again. */
    private int putUntilThereIsRoom(TestDocument document) {
        return await().until(() -> put(document, "\"1\"").extract().statusCode(), status -> status != 503);
    }

    @Test
    void ofFiftyWritersOfOneRevisionOneSucceedsAndTheHistoryIsContiguous() throws Exception {
        create(GOUT);
        ExecutorService writers = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                TestDocument mine = GOUT.with("summary", "Writer " + i + ".");
                answers.add(writers.submit(() -> putUntilThereIsRoom(mine)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
            assertEquals(49, Collections.frequency(statuses, 412), statuses.toString());
        } finally {
            writers.shutdownNow();
        }
        as(Scopes.AUDIT)
                .get(PATH + "/revisions")
                .then()
                .body("data", hasSize(2))
                .body("data.revision", equalTo(IntStream.of(2, 1).boxed().toList()));
    }

    private static ValidatableResponse create(TestDocument document) {
        return body(document).header("If-None-Match", "*").put(PATH).then();
    }

    private static ValidatableResponse put(TestDocument document, String ifMatch) {
        return body(document).header("If-Match", ifMatch).put(PATH).then();
    }

    private static ValidatableResponse at(String instant) {
        return as(Scopes.AUDIT).queryParam("at", instant).get(PATH).then();
    }

    private static RequestSpecification body(TestDocument document) {
        return as(Scopes.APPLY).contentType(ContentType.JSON).body(document.content());
    }

    private static RequestSpecification as(String... scopes) {
        return given().auth().oauth2(Tokens.with(scopes));
    }
}
