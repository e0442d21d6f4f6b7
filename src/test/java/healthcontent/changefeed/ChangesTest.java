package healthcontent.changefeed;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.AppliedRelease;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void anEmptyFeedHasACursorThatGoesOn() {
        String cursor = changes()
                .body("data", empty())
                .body("page.more", equalTo(false))
                .extract()
                .path("page.cursor");
        content.publish(cause("cold"));
        changes("after", cursor).body("data.slug", contains("cold"));
    }

    @Test
    void aChangeSaysWhatHappenedToWhichDocument() {
        AppliedRelease release = content.publish(condition("cramps"));
        changes()
                .body("data", hasSize(1))
                .body("data[0].type", equalTo("condition"))
                .body("data[0].slug", equalTo("cramps"))
                .body("data[0].language", equalTo("en"))
                .body("data[0].op", equalTo("published"))
                .body("data[0].revision", equalTo(1))
                .body("data[0].release", equalTo(release.id().toString()))
                .body("data[0].at", equalTo(release.appliedAt().toString()))
                .body("data[0].href", equalTo("/v1/conditions/cramps?lang=en"))
                .body("data[0].reason", nullValue())
                .body("data[0].content", nullValue());
    }

    @Test
    void aWithdrawalSaysWhyAndWhatToReadInstead() {
        content.publish(cause("cold"), cause("draught"));
        content.publish(TestBundle.of().replace(cause("draught"), "cold"));
        changes()
                .body("data.slug", contains("cold", "draught"))
                .body("data[1].op", equalTo("withdrawn"))
                .body("data[1].revision", equalTo(2))
                .body("data[1].reason", equalTo("superseded"))
                .body("data[1].replacement", equalTo("cold"))
                .body("data[1].href", nullValue());
    }

    @Test
    void withinAReleaseWhatIsReferredToComesFirstAndGoesLast() {
        TestDocument cramps = condition("cramps").withCause("cold").withSymptom("pain");
        TestDocument legs = condition("legs");
        TestDocument pair = comparison("cramps-legs", "cramps", "legs");
        content.publish(pair, cramps, legs, cause("cold"), symptom("pain"));
        changes().body("data.type", contains("cause", "symptom", "condition", "condition", "comparison"));
        content.publish(TestBundle.of()
                .withdraw(cause("cold"))
                .withdraw(symptom("pain"))
                .withdraw(cramps)
                .withdraw(pair));
        changes().body("data.type", contains("condition", "comparison", "condition", "symptom", "cause"));
    }

    @Test
    void aDocumentStandsThereOnceAtItsNewestChange() {
        content.publish(cause("cold"), cause("heat"));
        content.publish(cause("cold").named("The cold"));
        changes().body("data.slug", contains("heat", "cold")).body("data.revision", contains(1, 2));
    }

    @Test
    void fromACursorOnlyWhatChangedSinceIsGiven() {
        content.publish(cause("cold"), cause("heat"));
        String cursor = changes().extract().path("page.cursor");
        changes("after", cursor).body("data", empty()).body("page.cursor", equalTo(cursor));
        content.publish(cause("cold").named("The cold"));
        changes("after", cursor).body("data.slug", contains("cold"));
    }

    @Test
    void contentThatIsNoOtherChangesNothing() {
        content.publish(cause("cold"));
        String cursor = changes().extract().path("page.cursor");
        content.publish(cause("cold"));
        changes("after", cursor).body("data", empty()).body("page.cursor", equalTo(cursor));
    }

    @Test
    void pagesJoinToTheWholeFeedAndSayWhetherMoreFollows() {
        content.publish(causes(7));
        for (int limit : List.of(1, 3, 7, 8)) {
            List<String> slugs = new ArrayList<>();
            String cursor = null;
            boolean more = true;
            while (more) {
                ValidatableResponse page =
                        cursor == null ? changes("limit", limit) : changes("limit", limit, "after", cursor);
                slugs.addAll(page.body("page.limit", equalTo(limit)).extract().path("data.slug"));
                cursor = page.extract().path("page.cursor");
                more = page.extract().path("page.more");
                page.body("data", hasSize(more ? limit : 7 - (7 - 1) / limit * limit));
            }
            assertEquals(slugs(7), slugs);
        }
    }

    @Test
    void aFilterHidesNoWithdrawalOfWhatPassesIt() {
        content.publish(cause("cold"), cause("cold").in("es"), symptom("pain"), condition("cramps"));
        content.publish(TestBundle.of().withdraw(cause("cold").in("es")).withdraw(condition("cramps")));
        changes("type", "cause")
                .body("data.slug", contains("cold", "cold"))
                .body("data.op", contains("published", "withdrawn"));
        changes("language", "es").body("data.op", contains("withdrawn"));
        changes("type", "condition").body("data.op", contains("withdrawn"));
        changes("type", "cause", "language", "es").body("data.op", contains("withdrawn"));
        changes("type", "symptom", "language", "es").body("data", empty());
    }

    @Test
    void theLanguageOfAFilterMayBeSpeltInAnyCase() {
        content.publish(cause("cold"), cause("cold").in("es"));
        changes("language", "ES").body("data.language", contains("es"));
    }

    @Test
    void aFilteredPageLeavesBehindWhatItDidNotGive() {
        content.publish(symptom("pain"), cause("cold"));
        content.publish(causes(5));
        String cursor = changes("type", "symptom")
                .body("data.slug", contains("pain"))
                .body("page.more", equalTo(false))
                .extract()
                .path("page.cursor");
        changes("after", cursor).body("data", empty());
    }

    @Test
    void moreMeansMoreThatPassesTheFilter() {
        content.publish(symptom("pain"), symptom("ache"), cause("cold"));
        content.publish(causes(3));
        changes("type", "symptom", "limit", 1).body("page.more", equalTo(true));
        changes("type", "symptom", "limit", 2).body("page.more", equalTo(false));
    }

    @Test
    void aCursorGoesWithAnyFilter() {
        content.publish(cause("cold"), symptom("pain"));
        String cursor = changes("limit", 1).extract().path("page.cursor");
        changes("after", cursor, "type", "symptom").body("data.slug", contains("pain"));
        changes("after", cursor, "type", "cause").body("data", empty());
    }

    @Test
    void contentComesAlongOnlyWhenAskedForAndOnlyOfWhatIsLive() {
        content.publish(cause("cold").named("The cold"), cause("heat"));
        content.publish(TestBundle.of().withdraw(cause("heat")));
        changes("include", "content")
                .body("data[0].content.name", equalTo("The cold"))
                .body("data[0].content.review.status", equalTo("unreviewed"))
                .body("data[1].content", nullValue());
        changes().body("data.content", everyItem(nullValue()));
    }

    @Test
    void aPageWithALotOfContentEndsEarlyAndSaysSo() {
        String text = "x".repeat(4000);
        List<String> paragraphs = IntStream.range(0, 50).mapToObj(i -> text).toList();
        content.publish(TestBundle.of(IntStream.range(0, 30)
                .mapToObj(i -> condition("condition-%02d".formatted(i)).with("overview", paragraphs))
                .toList()));
        ValidatableResponse page = changes("include", "content").body("page.more", equalTo(true));
        List<String> slugs = new ArrayList<>(page.extract().<List<String>>path("data.slug"));
        ValidatableResponse rest = changes(
                        "include", "content", "after", page.extract().path("page.cursor"))
                .body("page.more", equalTo(false));
        slugs.addAll(rest.extract().path("data.slug"));
        assertEquals(30, slugs.stream().distinct().count());
        assertEquals(30, slugs.size());
    }

    @Test
    void aCursorStaysGoodWhenItsDocumentsMoveOn() {
        content.publish(cause("cold"), cause("heat"));
        String within = changes("limit", 1).extract().path("page.cursor");
        String atEnd = changes().extract().path("page.cursor");
        content.publish(cause("cold").named("The cold"), cause("heat").named("The heat"));
        changes("after", within).body("data.slug", contains("cold", "heat"));
        changes("after", atEnd).body("data.slug", contains("cold", "heat"));
    }

    @Test
    void aCursorFromAnotherHistoryAsksForAFreshStart() {
        content.publish(cause("cold"));
        String cursor = changes().extract().path("page.cursor");
        content.clear();
        content.publish(causes(5));
        refused("after", cursor, 410).body("type", equalTo("/problems/resync-required"));
        String unknown = new FeedCursor(1, UUID.randomUUID()).token();
        refused("after", unknown, 410).body("type", equalTo("/problems/resync-required"));
    }

    /** The same release made the newest change in both histories, and both have come equally far. */
    @Test
    void aCursorFromBeforeARestoreAsksForAFreshStartThoughTheSameReleaseIsAppliedAgain() {
        String planned = plan(cause("cold"));
        String releases = content.rows("select json_agg(r) from release r").get(0);
        String documents =
                content.rows("select json_agg(d) from release_document d").get(0);
        String newest = content.rows("select newest_seq from content_state").get(0);
        content.publish(cause("lost"));
        apply(planned);
        String lost = changes().extract().path("page.cursor");
        String within = changes("limit", 1).extract().path("page.cursor");

        content.clear();
        content.execute("update content_state set newest_seq = " + newest);
        content.execute("insert into release select * from json_populate_recordset(null::release, '" + releases + "')");
        content.execute("insert into release_document select * from json_populate_recordset(null::release_document, '"
                + documents + "')");
        content.publish(cause("gained"));
        apply(planned);

        changes().body("data.slug", contains("gained", "cold"));
        refused("after", lost, 410).body("type", equalTo("/problems/resync-required"));
        refused("after", within, 410).body("type", equalTo("/problems/resync-required"));
    }

    @Test
    void aCursorThatAVersionBeforeGaveOutGoesOn() {
        AppliedRelease release = content.publish(cause("cold"));
        content.execute("update release set application = null");
        String newest = content.rows("select newest_seq from content_state").get(0);
        String issued = new FeedCursor(Long.parseLong(newest), release.id()).token();
        content.publish(cause("heat"));
        changes("after", issued).body("data.slug", contains("heat"));
    }

    private static String plan(TestDocument document) {
        return sync(Scopes.PLAN)
                .contentType(ContentType.JSON)
                .body(TestBundle.of(document).json())
                .post("/v1/sync/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
    }

    private static void apply(String planned) {
        sync(Scopes.APPLY).post(planned + "/apply").then().statusCode(200);
    }

    private static RequestSpecification sync(String scope) {
        return given().auth().oauth2(Tokens.with(scope));
    }

    @Test
    void aCursorBehindTheEndOfItsReleaseAsksForAFreshStart() {
        content.publish(cause("cold"));
        UUID application =
                UUID.fromString(content.rows("select application from release").get(0));
        String cursor = new FeedCursor(Long.MAX_VALUE, application).token();
        refused("after", cursor, 410).body("type", equalTo("/problems/resync-required"));
    }

    @Test
    void aMalformedCursorIsRefused() {
        refused("after", "AAAA", 400)
                .body("type", equalTo("/problems/invalid-cursor"))
                .body("errors.parameter", hasItem("after"));
    }

    @Test
    void parametersThatMakeNoSenseAreAllNamed() {
        given().queryParam("after", "!")
                .queryParam("type", "cure")
                .queryParam("language", "e n")
                .queryParam("limit", 0)
                .queryParam("include", "all")
                .queryParam("sort", "name")
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains("after", "type", "language", "limit", "include", "sort"));
    }

    @Test
    void theFeedIsNeverKept() {
        changes().header("Cache-Control", equalTo("no-cache")).header("Vary", notNullValue());
    }

    private static TestDocument[] causes(int number) {
        return slugs(number).stream().map(TestDocument::cause).toArray(TestDocument[]::new);
    }

    private static List<String> slugs(int number) {
        return IntStream.range(0, number).mapToObj(i -> "cause-" + i).toList();
    }

    private static ValidatableResponse changes(Object... parameters) {
        var request = given().accept("application/json");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/changes").then().statusCode(200);
    }

    private static ValidatableResponse refused(String parameter, String value, int status) {
        return given().queryParam(parameter, value).get("/v1/changes").then().statusCode(status);
    }
}
