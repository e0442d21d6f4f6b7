package healthcontent.frontend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.release.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The starter content, and documents for the cases that it lacks. */
@ApplicationScoped
class ReferenceContent {

    /** In English only, with red flags of each urgency, the least urgent first, and a reviewer. */
    static final TestDocument ALARMING = TestDocument.condition("alarming")
            .named("Alarming condition")
            .with("extent", "full")
            .withSymptom("intense-pain")
            .withSymptom("tingling")
            .withSymptom("muscle-soreness")
            .withSymptom("only-english")
            .withRedFlag("later", "muscle-soreness", "soon")
            .withRedFlag("both", "all", List.of("intense-pain", "tingling"), "immediate")
            .withRedFlag("now", "intense-pain", "emergency")
            .withRedFlag("today", "tingling", "urgent")
            .changedContent(content -> content.putObject("review")
                    .put("status", "reviewed")
                    .put("reviewedOn", "2020-01-31")
                    .put("nextReviewOn", "2022-01-31")
                    .putObject("reviewer")
                    .put("name", "Dr. Ada Example")
                    .put("credentials", "MD"))
            .changedContent(content -> content.putArray("associatedConditions")
                    .addObject()
                    .put("slug", "leg-cramps")
                    .put("name", "Leg cramps")
                    .put("relationship", "They come together."))
            .adding(
                    "facts",
                    Map.of(
                            "slug",
                            "r",
                            "label",
                            "R",
                            "statement",
                            "It lasts.",
                            "low",
                            1,
                            "high",
                            10,
                            "approximate",
                            true,
                            "unit",
                            Map.of("code", "min", "label", "minutes")))
            .adding("facts", Map.of("slug", "o", "label", "O", "statement", "It is often.", "low", 1000))
            .adding(
                    "furtherSections",
                    Map.of(
                            "slug",
                            "facts",
                            "aspect",
                            "outlook",
                            "title",
                            "What comes next",
                            "paragraphs",
                            List.of("It passes."),
                            "items",
                            List.of(Map.of("title", "Soon", "detail", "Within days."))))
            .adding(
                    "treatments",
                    Map.of("slug", "rest", "name", "Rest", "kind", "self-care", "detail", "Rest can ease it."))
            .adding("callsToAction", Map.of("intent", "talk-to-doctor", "label", "Talk to a doctor"));

    private static final TestDocument REPLACED = TestDocument.condition("replaced");
    private static final TestDocument WRONG = TestDocument.condition("wrong");
    private static final Path STARTER = Path.of("src", "main", "resources", "starter");

    private final TestContent content;
    private final Publisher publisher;
    private final ObjectMapper json;

    @Inject
    ReferenceContent(TestContent content, Publisher publisher, ObjectMapper json) {
        this.content = content;
        this.publisher = publisher;
        this.json = json;
    }

    void publish() {
        content.clear();
        publisher.publish(starter(), "test");
        content.publish(TestDocument.symptom("only-english"), ALARMING, REPLACED, WRONG);
        content.publish(TestBundle.of().replace(REPLACED, "leg-cramps").withdraw(WRONG, "clinical-error"));
    }

    private ObjectNode starter() {
        try {
            ObjectNode bundle =
                    (ObjectNode) json.readTree(STARTER.resolve("release.json").toFile());
            for (var document : bundle.withArray("documents")) {
                Path file = STARTER.resolve(document.path("language").asText())
                        .resolve(document.path("type").asText())
                        .resolve(document.path("slug").asText() + ".json");
                ((ObjectNode) document).set("content", json.readTree(Files.readString(file)));
            }
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
