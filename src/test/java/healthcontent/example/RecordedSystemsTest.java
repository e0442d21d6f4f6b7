package healthcontent.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jobs for Strapi and Directus, with what Strapi 5.54.0 and Directus 12.4.0 answered to them when the same entries
 * were published in both.
 */
@QuarkusTest
class RecordedSystemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path RECORDED = Path.of("src", "test", "resources", "cms");

    private static final String GOUT = """
            {"extent": "brief", "name": "Gout", "summary": "Pain in a joint.", "overview": ["One.", "Two."],
             "causes": [{"cause": "uric-acid", "explanation": "Crystals form."}],
             "symptoms": [{"symptom": "hot-joint"}],
             "redFlags": [{"slug": "hot", "name": "Hot joint with fever", "match": "any", "symptoms": ["hot-joint"],
                           "urgency": "urgent", "why": "It may be infected.", "action": "See a doctor today."}],
             "prevention": [{"slug": "water", "title": "Drink water", "detail": "Drink enough."}],
             "treatments": [{"slug": "rest", "name": "Rest", "kind": "self-care", "detail": "Rest the joint."}],
             "faqs": [{"slug": "does-water-help", "question": "Does water help?", "answer": "It may."}],
             "review": {"status": "reviewed", "reviewer": {"name": "Dr A"}, "reviewedOn": "2026-01-31"},
             "sources": [{"title": "A book"}], "disclaimer": "No medical advice."}""";

    private static final String HOT_JOINT = """
            {"name": "Hot joint", "description": "Warm to the touch.", "review": {"status": "unreviewed"},
             "sources": []}""";

    @TestHTTPResource
    URI service;

    @Inject
    TestContent content;

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @Test
    void whatStrapiAnswersBecomesWhatItsEditorsWrote() throws Exception {
        follow("strapi", "STRAPI");
    }

    @Test
    void whatDirectusAnswersBecomesWhatItsEditorsWrote() throws Exception {
        follow("directus", "DIRECTUS");
    }

    private void follow(String system, String variables) throws IOException, InterruptedException {
        JsonNode recorded = JSON.readTree(RECORDED.resolve(system + ".json").toFile());
        try (StandIn standIn = new StandIn(request -> replay(recorded, request))) {
            CmsJob job = new CmsJob(
                    CmsJob.JOBS.resolve(system + ".mjs"),
                    service,
                    folder,
                    Map.of(variables + "_URL", standIn.address().toString(), variables + "_TOKEN", "token"));
            CmsJob.Result result = job.run();
            assertEquals(0, result.exitCode(), result::toString);
            assertEquals(List.of(), standIn.failures);
        }
        assertEquals(
                List.of(
                        "cause/uric-acid/en published 1 - - Uric acid",
                        "condition/gout/en published 1 - - Gout",
                        "symptom/hot-joint/en published 1 - - Hot joint"),
                LiveDocuments.in(content));
        assertEquals(JSON.readTree(GOUT), stored("Gout"));
        assertEquals(JSON.readTree(HOT_JOINT), stored("Hot joint"));
    }

    private JsonNode stored(String name) throws IOException {
        return JSON.readTree(
                content.rows("select content from document_revision where content ->> 'name' = '" + name + "'")
                        .get(0));
    }

    /** To another question than the recorded one there is no answer. */
    private static StandIn.Answer replay(JsonNode recorded, StandIn.Request request) {
        JsonNode call = recorded.path(request.path());
        boolean same = call.path("query").equals(JSON.valueToTree(request.query()));
        return same
                ? StandIn.Answer.json(200, call.path("answer"))
                : StandIn.Answer.json(404, JSON.createObjectNode().put("detail", "Not recorded: " + request.query()));
    }
}
