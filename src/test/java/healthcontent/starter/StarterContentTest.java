package healthcontent.starter;

import static healthcontent.TestDocument.cause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.AppliedRelease;
import healthcontent.release.Publisher;
import healthcontent.release.plan.Action;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The starter content is loaded once in the life of a database, and never gets in an editor's way. */
@QuarkusTest
class StarterContentTest {

    private static final String COMPARISON = "leg-cramps-vs-restless-legs-syndrome";

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void begin() {
        content.clear();
    }

    /** What a service does when it starts: see the order of the tasks after migration. */
    private void start(StarterSettings.Load load) {
        publisher.settleLanguages();
        new StarterContent(() -> load, publisher, json).load();
    }

    private void start() {
        start(StarterSettings.Load.IF_EMPTY);
    }

    @Test
    void itIsLoadedThroughOneReleaseWithNothingToComplainOf() {
        start();
        assertEquals(List.of("applied starter"), content.rows("select status, author from release"));
        assertEquals(
                List.of(
                        "en full leg-cramps",
                        "en brief restless-legs-syndrome",
                        "es full leg-cramps",
                        "es brief restless-legs-syndrome"),
                content.rows("select language, extent, slug from condition order by reader_language, slug"));
        assertEquals(
                List.of("8 1 4 8"),
                content.rows("select (select count(*) from faq where reader_language = 'es' and language = 'es'),"
                        + " (select count(*) from red_flag where reader_language = 'es' and urgency_rank = 2),"
                        + " (select count(*) from red_flag where reader_language = 'es' and urgency_rank = 3),"
                        + " (select count(*) from condition_cause where reader_language = 'es'"
                        + " and condition_slug = 'leg-cramps')"));
    }

    @Test
    void anotherStartChangesNothing() {
        start();
        List<String> before = content.everything();
        start();
        assertEquals(before, content.everything());
    }

    @Test
    void whatAnEditorChangedOrWithdrewStaysSoAfterARestart() {
        start();
        TestDocument comparison = TestDocument.comparison(COMPARISON, "leg-cramps", "restless-legs-syndrome");
        content.publish(TestBundle.of(cause("dehydration").named("Edited")).withdraw(comparison));
        List<String> before = content.everything();
        start();
        assertEquals(before, content.everything());
        assertEquals(
                List.of("Edited 2"),
                content.rows("select name, revision from cause where slug = 'dehydration' and reader_language = 'en'"));
        assertEquals(List.of("0"), content.rows("select count(*) from comparison"));
    }

    @Test
    void aDatabaseThatHadAReleaseIsLeftAlone() {
        content.publish(cause("salt"));
        content.publish(TestBundle.of().withdraw(cause("salt")));
        List<String> before = content.everything();
        start();
        assertEquals(before, content.everything(), "although nothing is live");
    }

    @Test
    void itIsNotLoadedWhereSwitchedOff() {
        start(StarterSettings.Load.NEVER);
        assertEquals(List.of("0"), content.rows("select count(*) from release"));
    }

    @Test
    void replicasThatStartAtOnceLoadItOnce() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> started : replicas.invokeAll(Collections.nCopies(4, (Callable<Void>) () -> {
                start();
                return null;
            }))) {
                started.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertEquals(List.of("1"), content.rows("select count(*) from release"));
        assertEquals(List.of("1"), content.rows("select distinct revision from document_revision"));
    }

    @Test
    void aSyncJobThatSendsItAgainChangesNothing() {
        start();
        AppliedRelease again = publisher.publish(StarterBundle.read(json), "somebody");
        assertTrue(again.changes().stream().allMatch(change -> change.action() == Action.UNCHANGED));
        assertEquals(List.of(), again.findings().shown());
        assertEquals(0, again.findings().notShown());
    }

    @Test
    void theOrderOfItsDocumentsDoesNotMatter() {
        ObjectNode bundle = (ObjectNode) StarterBundle.read(json);
        ArrayNode reversed = json.createArrayNode();
        for (JsonNode document : bundle.path("documents")) {
            reversed.insert(0, document);
        }
        assertEquals(
                reversed.size(),
                publisher
                        .publish(bundle.set("documents", reversed), "somebody")
                        .changes()
                        .size());
    }
}
