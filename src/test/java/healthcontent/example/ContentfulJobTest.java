package healthcontent.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job for Contentful, with entries as its Sync API has them. */
@QuarkusTest
class ContentfulJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYNC = "/spaces/space/environments/master/sync";
    private static final int PAGE = 2;

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    /** Everything that happened; a sync token is a place in it. */
    private final List<ObjectNode> happened = new ArrayList<>();

    private StandIn contentful;
    private CmsJob job;

    @BeforeEach
    void begin() throws IOException {
        content.clear();
        contentful = new StandIn(this::sync);
        job = new CmsJob(
                CmsJob.JOBS.resolve("contentful.mjs"),
                service,
                folder,
                Map.of(
                        "CONTENTFUL_URL", contentful.address().toString(),
                        "CONTENTFUL_SPACE", "space",
                        "CONTENTFUL_TOKEN", "delivery",
                        "CONTENTFUL_LOCALES", "en-US=en,es=es"));
        publish("c1", "cause", "{'name': {'en-US': 'Cold'}, 'slug': {'en-US': 'cold'}}");
        publish("s1", "symptom", "{'name': {'en-US': 'Pain'}, 'slug': {'en-US': 'pain'}}");
        publish(
                "p1",
                "conditionCauses",
                "{'cause': {'en-US': %s}, 'explanation': {'en-US': 'It chills.'}}".formatted(link("c1")));
        publish("p2", "conditionSymptoms", "{'symptom': {'en-US': %s}}".formatted(link("s1")));
        publish("f1", "conditionRedFlags", """
                {'slug': {'en-US': 'pain'}, 'name': {'en-US': 'Pain'}, 'symptoms': {'en-US': [%s]},
                 'urgency': {'en-US': 'urgent'}, 'why': {'en-US': 'Why.'}, 'action': {'en-US': 'Act.'}}""".formatted(link("s1")));
        condition("gout", "Gout");
    }

    @AfterEach
    void end() {
        contentful.close();
        assertEquals(List.of(), contentful.failures);
    }

    @Test
    void entriesBecomeDocumentsWithTheirParts() throws Exception {
        run(0);

        assertEquals(
                List.of(
                        "cause/cold/en published 1 - - Cold",
                        "condition/gout/en published 1 - - Gout",
                        "symptom/pain/en published 1 - - Pain"),
                live());
        String stored = content.rows("select content from document_revision where content ->> 'name' = 'Gout'")
                .toString();
        assertTrue(stored.contains("\"explanation\": \"It chills.\""), stored);
        assertTrue(stored.contains("\"urgency\": \"urgent\""), stored);
        assertEquals("Nothing has changed.", run(0).out().strip());
    }

    @Test
    void anEditedEntryIsFollowedAndNothingElse() throws Exception {
        run(0);
        condition("gout", "Gouty arthritis");
        run(0);

        assertTrue(live().contains("condition/gout/en published 2 - - Gouty arthritis"), () -> live().toString());
        assertTrue(live().contains("cause/cold/en published 1 - - Cold"), () -> live().toString());
    }

    @Test
    void aTranslationIsPublishedWhenItsNameIsThere() throws Exception {
        publish("c1", "cause", "{'name': {'en-US': 'Cold', 'es': 'Frío'}, 'slug': {'en-US': 'cold'}}");
        run(0);

        assertTrue(live().contains("cause/cold/es published 1 - - Frío"), () -> live().toString());
    }

    @Test
    void anEntryThatIsUnpublishedOrDeletedIsWithdrawn() throws Exception {
        run(0);
        delete("g");
        run(0);

        assertTrue(live().contains("condition/gout/en withdrawn 2 editorial - -"), () -> live().toString());
    }

    @Test
    void aCauseThatIsUnpublishedLeavesTheConditionsThatNameIt() throws Exception {
        run(0);
        delete("c1");
        run(0);

        assertTrue(live().contains("condition/gout/en published 2 - - Gout"), () -> live().toString());
        assertTrue(live().contains("cause/cold/en withdrawn 2 editorial - -"), () -> live().toString());
    }

    @Test
    void aRedFlagThatIsUnpublishedHoldsTheRunUpUntilTheConditionIsWithoutIt() throws Exception {
        run(0);
        delete("f1");

        assertTrue(run(1).out().contains("gout: a red flag that it names is not published"));
        assertTrue(live().contains("condition/gout/en published 1 - - Gout"), () -> live().toString());
    }

    @Test
    void aRenameLeavesTheOldSlugSupersededByTheNewAlsoWhereItIsReferredTo() throws Exception {
        run(0);
        publish("c1", "cause", "{'name': {'en-US': 'Cold'}, 'slug': {'en-US': 'chill'}}");
        condition("gouty-arthritis", "Gout");
        run(0);

        assertEquals(
                List.of(
                        "cause/chill/en published 1 - - Cold",
                        "cause/cold/en withdrawn 2 superseded chill -",
                        "condition/gout/en withdrawn 2 superseded gouty-arthritis -",
                        "condition/gouty-arthritis/en published 1 - - Gout",
                        "symptom/pain/en published 1 - - Pain"),
                live());
    }

    @Test
    void aWrongTokenIsToldAndChangesNothing() throws Exception {
        run(0);
        CmsJob wrong = new CmsJob(
                job.script(),
                service,
                folder,
                Map.of(
                        "CONTENTFUL_URL", contentful.address().toString(),
                        "CONTENTFUL_SPACE", "space",
                        "CONTENTFUL_TOKEN", "wrong"));

        CmsJob.Result result = wrong.run();

        assertEquals(1, result.exitCode(), result::toString);
        assertTrue(result.out().startsWith("401 from "), result::toString);
    }

    private void condition(String slug, String name) throws IOException {
        publish("g", "condition", """
                {'name': {'en-US': '%s'}, 'slug': {'en-US': '%s'}, 'summary': {'en-US': 'A summary.'},
                 'disclaimer': {'en-US': 'No medical advice.'}, 'causes': {'en-US': [%s]},
                 'symptoms': {'en-US': [%s]}, 'redFlags': {'en-US': [%s]}}""".formatted(name, slug, link("p1"), link("p2"), link("f1")));
    }

    private static String link(String id) {
        return "{'sys': {'type': 'Link', 'linkType': 'Entry', 'id': '" + id + "'}}";
    }

    private void publish(String id, String type, String fields) throws IOException {
        ObjectNode entry = JSON.createObjectNode();
        ObjectNode sys = entry.putObject("sys").put("type", "Entry").put("id", id);
        sys.putObject("contentType").putObject("sys").put("id", type);
        entry.set("fields", JSON.readTree(fields.replace('\'', '"')));
        happened.add(entry);
    }

    private void delete(String id) {
        ObjectNode entry = JSON.createObjectNode();
        entry.putObject("sys").put("type", "DeletedEntry").put("id", id);
        happened.add(entry);
    }

    private StandIn.Answer sync(StandIn.Request request) {
        if (!"Bearer delivery".equals(request.headers().get("Authorization"))) {
            return StandIn.Answer.json(401, JSON.createObjectNode().put("message", "The access token is invalid."));
        }
        boolean known = request.query("initial").equals("true")
                || !request.query("sync_token").isEmpty();
        if (!request.path().equals(SYNC) || !known) {
            return StandIn.Answer.json(404, JSON.createObjectNode().put("message", "Not found."));
        }
        int from = request.query("initial").isEmpty() ? Integer.parseInt(request.query("sync_token")) : 0;
        int to = Math.min(happened.size(), from + PAGE);
        ObjectNode page = JSON.createObjectNode();
        page.putArray("items").addAll(happened.subList(from, to));
        page.put(
                to < happened.size() ? "nextPageUrl" : "nextSyncUrl",
                contentful.address() + SYNC + "?sync_token=" + to);
        return StandIn.Answer.json(200, page);
    }

    private CmsJob.Result run(int exitCode) throws Exception {
        CmsJob.Result result = job.run();
        assertEquals(exitCode, result.exitCode(), result::toString);
        return result;
    }

    private List<String> live() {
        return LiveDocuments.in(content);
    }
}
