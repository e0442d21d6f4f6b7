package healthcontent.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestClock;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseResourceTest {

    private static final TestDocument GOUT = TestDocument.condition("gout");

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @Inject
    TestClock clock;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aPlannedReleaseShowsWhatItWouldChangeAndChangesNothing() {
        plan(TestBundle.of(GOUT))
                .statusCode(201)
                .header("Location", startsWith("/v1/sync/releases/"))
                .body("status", equalTo("planned"))
                .body("plannedBy", equalTo(Tokens.CALLER))
                .body("expiresAt", notNullValue())
                .body("counts.create", equalTo(1))
                .body("changes[0].action", equalTo("create"))
                .body("changes[0].slug", equalTo("gout"))
                .body("changes[0].replaces", equalTo(0))
                .body("changes[0].pointer", equalTo("/documents/0"));

        as(Scopes.PLAN).get("/v1/sync/documents/condition/gout").then().statusCode(404);
    }

    @Test
    void applyingAPlanMakesItLive() {
        String release = planned(TestBundle.of(GOUT));

        apply(release)
                .statusCode(200)
                .body("status", equalTo("applied"))
                .body("appliedBy", equalTo(Tokens.CALLER))
                .body("expiresAt", nullValue());

        as(Scopes.AUDIT)
                .get("/v1/sync/documents/condition/gout")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("release.href", equalTo(release));
    }

    @Test
    void aPlanShowsThatTheReasonOfAWithdrawalIsCorrected() {
        content.publish(GOUT);
        content.publish(TestBundle.of().withdraw(GOUT));
        TestBundle corrected = TestBundle.of().withdraw(GOUT, "clinical-error");

        String release = planned(corrected);
        as(Scopes.AUDIT)
                .get(release)
                .then()
                .body("counts.withdraw", equalTo(1))
                .body("changes[0].action", equalTo("withdraw"))
                .body("changes[0].replaces", equalTo(2))
                .body("changes[0].reason", equalTo("clinical-error"));
        given().get("/v1/conditions/gout").then().statusCode(410).body("reason", equalTo("editorial"));

        apply(release).statusCode(200);

        given().get("/v1/conditions/gout").then().statusCode(410).body("reason", equalTo("clinical-error"));
        as(Scopes.AUDIT)
                .get("/v1/sync/documents/condition/gout/revisions")
                .then()
                .body("data.reason", equalTo(Arrays.asList("clinical-error", "editorial", null)));
        plan(corrected).statusCode(201).body("changes[0].action", equalTo("unchanged"));
    }

    @Test
    void aSecondIdempotencyKeyIsRefusedAndNothingIsPlanned() {
        for (String second : new String[] {"two", "one"}) {
            as(Scopes.PLAN)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "one", second)
                    .body(TestBundle.of(GOUT).json())
                    .post("/v1/sync/releases")
                    .then()
                    .statusCode(400)
                    .body("detail", equalTo("The header Idempotency-Key must not stand there more than once."));
        }
        as(Scopes.PLAN).get("/v1/sync/releases").then().body("data", hasSize(0));
    }

    @Test
    void applyingTakesNoBodySinceNobodyWouldHeedIt() {
        String release = planned(TestBundle.of(GOUT));

        for (String contentType : new String[] {"application/json", "text/plain"}) {
            as(Scopes.APPLY)
                    .header("Content-Type", contentType)
                    .body("{\"x\":1}")
                    .post(release + "/apply")
                    .then()
                    .statusCode(415)
                    .body("detail", equalTo("This takes no body: send the request without one."));
        }
        as(Scopes.APPLY).body("").post(release + "/apply").then().statusCode(200);
    }

    @Test
    void applyingAnAppliedReleaseAgainChangesNothingAndSucceeds() {
        String release = planned(TestBundle.of(GOUT));
        String appliedAt = apply(release).statusCode(200).extract().path("appliedAt");

        apply(release).statusCode(200).body("appliedAt", equalTo(appliedAt));

        as(Scopes.AUDIT)
                .get("/v1/sync/documents/condition/gout/revisions")
                .then()
                .body("data", hasSize(1));
    }

    @Test
    void aRejectionTellsItsErrorsFromWhatIsOnlyWorthALook() {
        content.publish(TestDocument.symptom("pain"), GOUT, GOUT.in("es"));
        TestDocument raised = GOUT.withSymptom("pain").withRedFlag("pain", "pain", "urgent");

        plan(TestBundle.of(raised, TestDocument.cause("salt").with("colour", "red")))
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors.find { it.name == 'unknown-field' }.level", equalTo("error"))
                .body("errors.find { it.name == 'translation-outdated' }.level", equalTo("warning"))
                .body(
                        "detail",
                        startsWith("At '/documents/1/content/colour'"
                                + " (unknown-field): There is no field 'colour' here. In all 1 error and 1 warning."));
    }

    @Test
    void anUpdateIsShownAsAJsonPatch() {
        content.publish(GOUT);

        plan(TestBundle.of(GOUT.with("summary", "Another summary.")))
                .statusCode(201)
                .body("changes[0].action", equalTo("update"))
                .body("changes[0].replaces", equalTo(1))
                .body("changes[0].patch", hasSize(1))
                .body("changes[0].patch[0].op", equalTo("replace"))
                .body("changes[0].patch[0].path", equalTo("/summary"))
                .body("changes[0].patch[0].value", equalTo("Another summary."));
    }

    @Test
    void thePatchShowsAFigureThatChangesInItsLastDigit() {
        content.publish(withFigure("99999999999999.990"));

        String plan = plan(TestBundle.of(withFigure("99999999999999.991")))
                .statusCode(201)
                .body("changes[0].patch", hasSize(1))
                .body("changes[0].patch[0].path", equalTo("/facts/0/value"))
                .extract()
                .asString();
        assertTrue(plan.contains("\"value\":99999999999999.991}"), plan);
    }

    private static TestDocument withFigure(String figure) {
        return GOUT.adding(
                "facts",
                Map.of("slug", "share", "label", "Share", "statement", "Some.", "value", new BigDecimal(figure)));
    }

    @Test
    void contentThatIsLiveAlreadyIsShownAsUnchanged() {
        content.publish(GOUT);

        plan(TestBundle.of(GOUT)).statusCode(201).body("counts.unchanged", equalTo(1));
    }

    @Test
    void everyErrorOfABundleIsToldAtOnceAndNothingIsStored() {
        TestBundle bundle = TestBundle.of(
                GOUT.withCause("no-such-cause").with("summary", "With <b>markup</b>"),
                TestDocument.condition("asthma").without("name"),
                TestDocument.condition("croup").with("unheard", "of"));

        plan(bundle)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bundle-rejected"))
                .body("errors.name", hasItems("unresolved-reference", "markup", "missing-field", "unknown-field"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/documents/0/content/causes/0/cause",
                                "/documents/0/content/summary",
                                "/documents/2/content/unheard"));

        as(Scopes.AUDIT).get("/v1/sync/releases").then().body("data", empty());
    }

    @Test
    void aPlanThatLiveContentHasMovedUnderIsNotApplied() {
        String release = planned(TestBundle.of(GOUT));
        content.publish(GOUT.with("summary", "Somebody was faster."));

        apply(release)
                .statusCode(409)
                .body("type", equalTo("/problems/plan-outdated"))
                .body("errors.pointer", hasItem("/documents/0"))
                .body("errors.detail", hasItem(containsString("is at 1 now")));

        as(Scopes.AUDIT).get(release).then().statusCode(200).body("status", equalTo("planned"));
    }

    @Test
    void aPlanIsOutdatedWhenADocumentThatItLeavesUnchangedHasMoved() {
        content.publish(GOUT);
        String release = planned(TestBundle.of(GOUT, TestDocument.condition("asthma")));
        content.publish(GOUT.with("summary", "Moved."));

        apply(release).statusCode(409).body("type", equalTo("/problems/plan-outdated"));
    }

    @Test
    void aPlanIsOutdatedWhenMoreThanItShowedWouldBeWithdrawn() {
        TestDocument asthma = TestDocument.condition("asthma");
        content.publish(GOUT, asthma);
        String release = planned(TestBundle.of().withdraw(GOUT));
        content.publish(TestDocument.comparison("gout-vs-asthma", "gout", "asthma"));

        apply(release)
                .statusCode(409)
                .body("errors.detail", hasItem(containsString("comparison/gout-vs-asthma (en) would now change too")));
    }

    @Test
    void aDiscardedReleaseIsNeverApplied() {
        String release = planned(TestBundle.of(GOUT));

        as(Scopes.PLAN).delete(release).then().statusCode(204);
        as(Scopes.PLAN).delete(release).then().statusCode(204);

        apply(release).statusCode(409).body("type", equalTo("/problems/release-closed"));
        as(Scopes.PLAN).get(release).then().body("status", equalTo("discarded"));
    }

    @Test
    void anAppliedReleaseIsNotDiscarded() {
        String release = planned(TestBundle.of(GOUT));
        apply(release).statusCode(200);

        as(Scopes.PLAN).delete(release).then().statusCode(409).body("type", equalTo("/problems/release-closed"));
    }

    @Test
    void aReleaseThatNobodyPlannedIsNotFound() {
        for (String id : new String[] {"00000000-0000-0000-0000-000000000000", "1", "x", "1-1-1-1-1"}) {
            as(Scopes.PLAN).get("/v1/sync/releases/" + id).then().statusCode(404);
            apply("/v1/sync/releases/" + id).statusCode(404);
            as(Scopes.PLAN).delete("/v1/sync/releases/" + id).then().statusCode(404);
        }
    }

    @Test
    void planAndApplyAtOnceNeedsBothScopes() {
        as(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .body(TestBundle.of(GOUT).json())
                .post("/v1/sync/releases?apply=true")
                .then()
                .statusCode(403);

        as(Scopes.PLAN, Scopes.APPLY)
                .contentType(ContentType.JSON)
                .body(TestBundle.of(GOUT).json())
                .post("/v1/sync/releases?apply=true")
                .then()
                .statusCode(201)
                .body("status", equalTo("applied"));
    }

    @Test
    void theListShowsTheNewestReleaseFirst() {
        planned(TestBundle.of(GOUT).titled("First"));
        planned(TestBundle.of(GOUT).titled("Second"));
        planned(TestBundle.of(GOUT).titled("Third"));

        String next = as(Scopes.AUDIT)
                .get("/v1/sync/releases?limit=2")
                .then()
                .statusCode(200)
                .body("data.title", equalTo(List.of("Third", "Second")))
                .body("data[0].counts.create", equalTo(1))
                .body("data[0]", not(hasKey("changes")))
                .extract()
                .path("page.nextCursor");
        as(Scopes.AUDIT)
                .get("/v1/sync/releases?limit=2&cursor=" + next)
                .then()
                .body("data.title", equalTo(List.of("First")))
                .body("page.nextCursor", nullValue());
        as(Scopes.AUDIT).get("/v1/sync/releases?status=applied").then().body("data", empty());
    }

    @Test
    void aRepeatWithTheSameKeyGetsTheFirstAnswer() {
        String first =
                keyed("key-1", TestBundle.of(GOUT)).statusCode(201).extract().asString();

        keyed("key-1", TestBundle.of(GOUT)).statusCode(201).body(equalTo(first));

        as(Scopes.AUDIT).get("/v1/sync/releases").then().body("data", hasSize(1));
    }

    @Test
    void plansAndKeysExpireByTheClockOfTheDatabaseWhateverThatOfTheServiceSays() {
        String waiting =
                keyed("key-1", TestBundle.of(GOUT)).statusCode(201).extract().asString();
        clock.set(Instant.now().plus(Duration.ofDays(8)));

        as(Scopes.AUDIT).get("/v1/sync/releases").then().body("data.status", equalTo(List.of("planned")));
        keyed("key-1", TestBundle.of(GOUT)).statusCode(201).body(equalTo(waiting));

        content.execute("update release set created_at = created_at - interval '8 days'");
        content.execute("update idempotency_key set created_at = created_at - interval '8 days'");
        as(Scopes.AUDIT).get("/v1/sync/releases").then().body("data.status", equalTo(List.of("discarded")));
        keyed("key-1", TestBundle.of(GOUT)).statusCode(201).body(not(equalTo(waiting)));
    }

    @Test
    void aKeyDoesNotServeForAnotherBody() {
        keyed("key-1", TestBundle.of(GOUT)).statusCode(201);

        keyed("key-1", TestBundle.of(TestDocument.condition("asthma")))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aRejectionIsRepeatedToo() {
        TestBundle bad = TestBundle.of(GOUT.withCause("dehydration"));
        keyed("key-1", bad).statusCode(422).body("type", equalTo("/problems/bundle-rejected"));
        content.publish(TestDocument.cause("dehydration"));

        keyed("key-1", bad)
                .statusCode(422)
                .body("type", equalTo("/problems/bundle-rejected"))
                .body("errors.name", hasItem("unresolved-reference"));
    }

    @Test
    void keysBelongToTheirCaller() {
        keyed("key-1", TestBundle.of(GOUT)).statusCode(201);

        given().auth()
                .oauth2(Tokens.of("somebody-else", Scopes.PLAN))
                .header("Idempotency-Key", "key-1")
                .contentType(ContentType.JSON)
                .body(TestBundle.of(TestDocument.condition("asthma")).json())
                .post("/v1/sync/releases")
                .then()
                .statusCode(201);
    }

    @Test
    void aMalformedKeyIsRefused() {
        String release = planned(TestBundle.of(GOUT));
        for (String key : new String[] {"with space", "", " ", "x".repeat(256)}) {
            keyed(key, TestBundle.of(GOUT)).statusCode(400).body("detail", containsString("Idempotency-Key"));
            as(Scopes.APPLY)
                    .header("Idempotency-Key", key)
                    .post(release + "/apply")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("Idempotency-Key"));
        }
    }

    @Test
    void bodiesThatAreNotJsonAreRefusedWithThePlace() {
        for (String body : new String[] {"", "{", "nonsense", "{\"title\":\"a\",\"title\":\"b\"}", "[1] 2"}) {
            as(Scopes.PLAN)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/sync/releases")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-json"));
        }
    }

    @Test
    void aBodyBeyondTheSizeOfABundleIsRefusedWithThatSize() {
        String document = "{\"x\":\"" + "x".repeat(200_000) + "\"},";
        String body = "{\"documents\":[" + document.repeat(340) + "{}]}";
        RawHttp.Answer answer = RawHttp.send(
                server,
                "POST /v1/sync/releases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + Tokens.with(Scopes.PLAN) + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        assertEquals(413, answer.status());
        assertEquals(
                "The body is larger than 64 MiB, the limit of a bundle.",
                JsonPath.from(answer.body()).getString("detail"));
    }

    @Test
    void jsonThatIsNoBundleIsRejectedWithFindings() {
        for (String body : new String[] {
            "null",
            "1",
            "[]",
            "{}",
            "{\"title\":\"\\u0000\",\"documents\":[]}",
            "{\"title\":\"a\",\"documents\":{}}",
            "{\"title\":\"a\",\"documents\":[null,1,[],{}]}",
            "{\"title\":\"a\",\"documents\":[{\"type\":\"condition\",\"slug\":\"a\",\"language\":\"en\\u0000\",\"content\":{}}]}",
            "{\"title\":\"a\",\"documents\":[{\"type\":\"condition\",\"slug\":\"a\",\"language\":\"en\",\"content\":{\"name\":\"\\ud800\"}}]}",
            "{\"title\":\"a\",\"withdrawals\":[{\"type\":\"condition\",\"slug\":\"a\",\"language\":\"en\",\"reason\":\"editorial\",\"replacement\":\"\\u0000\"}]}",
            "{\"title\":\"a\",\"documents\":[{\"type\":\"condition\",\"slug\":\"a\",\"language\":\"en\",\"content\":{},\"ifRevision\":1e99}]}"
        }) {
            as(Scopes.PLAN)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/sync/releases")
                    .then()
                    .statusCode(422)
                    .body("errors", not(empty()));
        }
    }

    @Test
    void aBundleOfTooManyDocumentsIsRejectedByName() {
        StringBuilder body = new StringBuilder("{\"title\":\"a\",\"documents\":[{}");
        body.append(",{}".repeat(10_000)).append("]}");

        as(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post("/v1/sync/releases")
                .then()
                .statusCode(422)
                .body("errors.name", equalTo(List.of("too-many-documents")));
    }

    @Test
    void aDocumentThatIsTooLargeIsRejectedByName() {
        plan(TestBundle.of(GOUT.with("overview", Collections.nCopies(100, "x".repeat(3000)))))
                .statusCode(422)
                .body("errors.name", hasItem("document-too-large"));
    }

    @Test
    void ofMoreThan1000ErrorsTheOthersAreCountedAlsoInARepeatedResponse() {
        String body = "{\"title\":\"a\",\"documents\":[0" + ",0".repeat(9_999) + "]}";
        for (int i = 0; i < 2; i++) {
            as(Scopes.PLAN)
                    .header("Idempotency-Key", "many-errors")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/sync/releases")
                    .then()
                    .statusCode(422)
                    .body("detail", startsWith("At '/documents/0' (invalid-value): "))
                    .body("detail", endsWith(" In all 10000 errors. Not shown: 9,000."))
                    .body("errors", hasSize(1000))
                    .body("errorsNotShown", equalTo(9000));
        }
    }

    @Test
    void aResponseThatShowsAllSaysNothingOfOthers() {
        plan(TestBundle.of(GOUT.withCause("nope"))).statusCode(422).body("$", not(hasKey("errorsNotShown")));
        plan(TestBundle.of(GOUT)).statusCode(201).body("findingsNotShown", equalTo(0));
    }

    @Test
    void aReleaseSaysHowManyFindingsItDoesNotShow() {
        String release = planned(TestBundle.of(GOUT));
        content.execute("""
                update release set findings_not_shown = 7, findings = (
                    select jsonb_agg(jsonb_build_object(
                        'level', 'warning', 'name', 'markup', 'pointer', '/' || i, 'message', 'M'))
                    from generate_series(1, 12) i)""");

        as(Scopes.PLAN)
                .get(release)
                .then()
                .body("findings", hasSize(12))
                .body(
                        "findings[0]",
                        equalTo(Map.of("level", "warning", "name", "markup", "pointer", "/1", "message", "M")))
                .body("findingsNotShown", equalTo(7));
        as(Scopes.PLAN)
                .get("/v1/sync/releases")
                .then()
                .body("data[0].findings", hasSize(10))
                .body("data[0].findingsNotShown", equalTo(9));
    }

    @Test
    void thePatchesOfAReleaseAreShownAsFarAsTheyFitIntoAResponse() {
        TestDocument asthma = TestDocument.condition("asthma");
        content.publish(GOUT, asthma);
        String release = planned(TestBundle.of(GOUT.named("Gout 2"), asthma.named("Asthma 2")));
        content.execute("update release_document set patch = jsonb_build_array(jsonb_build_object("
                + "'op', 'replace', 'path', '/name', 'value', repeat('x', 2500000))) where patch is not null");

        as(Scopes.PLAN)
                .get(release)
                .then()
                .body("changes", hasSize(2))
                .body("changes[0].patch", hasSize(1))
                .body("changes[1].action", equalTo("update"))
                .body("changes[1]", not(hasKey("patch")));
    }

    @Test
    void unknownPropertiesAreErrorsHoweverManyThereAre() {
        String body = "{\"title\":\"a\",\"documents\":["
                + IntStream.range(0, 3000)
                        .mapToObj(i -> "{\"x\":[{},{\"y\":1}]}")
                        .collect(Collectors.joining(","))
                + "]}";
        as(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sync/releases")
                .then()
                .statusCode(422)
                .body("errors", hasSize(1000))
                .body("errorsNotShown", equalTo(3000 + 4 * 3000 - 1000));
    }

    @Test
    void aTextOfMarksAloneIsJudgedAtOnce() {
        plan(TestBundle.of(GOUT.with("summary", "e" + "\u0301\u0323".repeat(1_000))))
                .statusCode(422)
                .body("errors.name", equalTo(List.of("too-many-marks")));
        plan(TestBundle.of(GOUT.with("summary", "e" + "\u0301\u0323".repeat(60_000))))
                .statusCode(422)
                .body("errors.name", equalTo(List.of("invalid-value")))
                .body("errors.detail", hasItem(containsString("at most 4000 characters, and this one has 120001")));
    }

    private static ValidatableResponse plan(TestBundle bundle) {
        return as(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .body(bundle.json())
                .post("/v1/sync/releases")
                .then();
    }

    private static String planned(TestBundle bundle) {
        return plan(bundle).statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static ValidatableResponse keyed(String key, TestBundle bundle) {
        return as(Scopes.PLAN)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(bundle.json())
                .post("/v1/sync/releases")
                .then();
    }

    private static ValidatableResponse apply(String release) {
        return as(Scopes.APPLY).post(release + "/apply").then();
    }

    private static RequestSpecification as(String... scopes) {
        return given().auth().oauth2(Tokens.with(scopes));
    }
}
