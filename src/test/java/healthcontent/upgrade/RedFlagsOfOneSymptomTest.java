package healthcontent.upgrade;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestContent;
import healthcontent.release.Publisher;
import healthcontent.release.bundle.BundleRejected;
import healthcontent.release.bundle.Finding;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.plan.Action;
import healthcontent.release.plan.PlannedChange;
import healthcontent.trial.UpgradedTrial;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Red flags that were published when each was about one symptom and had no name. The dump holds: {@code swelling},
 * renamed since, with a translation; {@code pain}; the condition {@code cramps}, twice revised, whose translation lacks
 * a red flag; and a plan that was not applied yet.
 */
@QuarkusTest
@TestProfile(UpgradedTrial.class)
class RedFlagsOfOneSymptomTest {

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    @Inject
    ObjectMapper json;

    @Test
    void readersSeeThemByTheNameOfTheirSymptom() {
        get("/v1/conditions/cramps")
                .body("redFlags.slug", contains("swollen", "painful"))
                .body("redFlags.name", contains("Swelling", "Pain"))
                .body("redFlags.match", contains("any", "any"))
                .body("redFlags[0].symptoms.slug", contains("swelling"))
                .body("redFlags.urgency", contains("urgent", "soon"))
                .body("symptoms.redFlag", contains(true, true));
        get("/v1/conditions/cramps?lang=es")
                .body("redFlags.slug", contains("swollen", "painful"))
                .body("redFlags.name", contains("Hinchazón", "Pain"))
                .body("redFlags.language", contains(null, "en"))
                .body("redFlags.urgency", contains("urgent", "soon"));
        get("/v1/red-flags?symptom=swelling&lang=es").body("data.name", contains("Hinchazón"));
        get("/v1/symptoms/swelling")
                .body("name", equalTo("Swollen leg"))
                .body("conditions[0].redFlags.name", contains("Swelling"));
    }

    /** The translation is behind its original, in whatever form, so it is sent alone. */
    @Test
    void theFeedGivesContentThatAReleaseMayCarryNow() throws IOException {
        JsonNode changes =
                json.readTree(get("/v1/changes?include=content").extract().asString());
        ObjectNode upToDate = json.createObjectNode().put("title", "What the feed gave");
        ObjectNode behind = upToDate.deepCopy();
        for (JsonNode change : changes.path("data")) {
            boolean isBehind = change.path("type").asText().equals("condition")
                    && change.path("language").asText().equals("es");
            (isBehind ? behind : upToDate)
                    .withArrayProperty("documents")
                    .addObject()
                    .put("type", change.path("type").asText())
                    .put("slug", change.path("slug").asText())
                    .put("language", change.path("language").asText())
                    .set("content", change.path("content"));
        }
        assertEquals(
                Collections.nCopies(4, Action.UNCHANGED),
                publisher.publish(upToDate, "mirror").changes().stream()
                        .map(PlannedChange::action)
                        .toList());
        BundleRejected rejected = assertThrows(BundleRejected.class, () -> publisher.publish(behind, "mirror"));
        assertEquals(
                Set.of(FindingName.RED_FLAG_MISSING, FindingName.RED_FLAG_URGENCY_LOWERED),
                rejected.findings().shown().stream().map(Finding::name).collect(Collectors.toSet()));
    }

    @Test
    void everyRevisionIsReadInThePresentFormAndKeptAsItWas() throws IOException {
        revision(1)
                .body("content.redFlags.name", contains("Swelling"))
                .body("content.redFlags.match", contains("any"))
                .body("content.redFlags[0].symptoms", contains("swelling"))
                .body("content.redFlags.urgency", contains("soon"));
        revision(2).body("content.redFlags.name", contains("Swelling", "Pain"));
        assertEquals(
                List.of("swelling"),
                content.rows("select distinct content -> 'redFlags' -> 0 ->> 'symptom' from document_revision r"
                        + " join document d on d.id = r.document_id where d.type = 'condition'"));
    }

    @Test
    void aPlanFromBeforeIsToldHowToWriteThemNow() throws IOException {
        String planned =
                content.rows("select id from release where status = 'planned'").get(0);
        given().auth()
                .oauth2(UpgradedTrial.token())
                .post("/v1/sync/releases/" + planned + "/apply")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-outdated"))
                .body("errors.name", hasItem("red-flag-form-outdated"))
                .body("errors.pointer", hasItem("/documents/0/content/redFlags/0/symptom"));
    }

    @Test
    void anUpdateIsShownAgainstThePresentForm() throws IOException {
        JsonNode source = json.readTree(revision(2).extract().asString()).path("content");
        ObjectNode renamed = source.deepCopy();
        renamed.put("name", "Cramps of the leg");
        ObjectNode bundle = json.createObjectNode().put("title", "Rename");
        bundle.putArray("documents")
                .addObject()
                .put("type", "condition")
                .put("slug", "cramps")
                .put("language", "en")
                .set("content", renamed);
        given().auth()
                .oauth2(UpgradedTrial.token())
                .contentType("application/json")
                .body(bundle.toString())
                .post("/v1/sync/releases")
                .then()
                .statusCode(201)
                .body("changes[0].patch.path", contains("/name"));
    }

    private static ValidatableResponse revision(int number) throws IOException {
        return given().auth()
                .oauth2(UpgradedTrial.token())
                .get("/v1/sync/documents/condition/cramps/revisions/" + number + "?lang=en")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }
}
