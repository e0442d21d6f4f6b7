package healthcontent.content.faq;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FaqTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
        TestDocument cramps = condition("cramps").named("Cramps");
        content.publish(
                faq(faq(cramps, "why", "Why do they come?"), "how", "How to stop them?"),
                faq(cramps.in("es").named("Calambres"), "why", "¿Por qué aparecen?"),
                faq(condition("other"), "what", "What is it?"));
    }

    @Test
    void questionsAreListedByTheQuestion() {
        get("/v1/faqs")
                .body("data.slug", contains("how", "what", "why"))
                .body("data[0].condition.slug", equalTo("cramps"))
                .body("data[0].condition.name", equalTo("Cramps"))
                .body("data[0].href", equalTo("/v1/faqs/how"));
        get("/v1/faqs?condition=other").body("data.slug", contains("what"));
        get("/v1/faqs?q=stop").body("data.slug", contains("how"));
        get("/v1/faqs?q=come&condition=other&total=true").body("page.total", equalTo(0));
    }

    @Test
    void aQuestionThatIsNotTranslatedIsListedButNotInTheTranslation() {
        get("/v1/faqs?lang=es")
                .body("data.slug", contains("why", "how", "what"))
                .body("data.language", contains("es", "en", "en"))
                .body("data[1].condition.name", equalTo("Calambres"))
                .body("data[1].condition.language", equalTo("es"));
        get("/v1/conditions/cramps/faqs?lang=es").body("data.slug", contains("why"));
        get("/v1/faqs/how?lang=es").header("Content-Language", "en").body("language", equalTo("en"));
    }

    @Test
    void oneQuestionIsThereByItsSlug() {
        get("/v1/faqs/why?lang=es")
                .header("Content-Language", "es")
                .body("question", equalTo("¿Por qué aparecen?"))
                .body("href", equalTo("/v1/faqs/why?lang=es"));
    }

    /** The corrected original is not held up, and its translation shows the question where it was until it follows. */
    @Test
    void aQuestionThatMovedInTheOriginalOnlyIsListedOnceInEachLanguage() {
        TestDocument cramps = condition("cramps").named("Cramps");
        TestDocument other = condition("other");
        content.publish(faq(cramps, "how", "How to stop them?"), faq(other, "why", "Why does it come?"));

        get("/v1/faqs?lang=en").body("data.slug", contains("how", "why"));
        get("/v1/faqs?lang=es&total=true")
                .body("data.slug", contains("why", "how"))
                .body("data.language", contains("es", "en"))
                .body("data.condition.slug", contains("cramps", "cramps"))
                .body("page.total", equalTo(2));
        get("/v1/faqs?lang=es&condition=other").body("data", empty());
        get("/v1/faqs?lang=es&q=come").body("data", empty());
        get("/v1/faqs/why?lang=es")
                .body("question", equalTo("¿Por qué aparecen?"))
                .body("condition.slug", equalTo("cramps"));
        get("/v1/faqs/why?lang=en").body("condition.slug", equalTo("other"));
        get("/v1/conditions/cramps/faqs?lang=es").body("data.slug", contains("why"));
        get("/v1/conditions/other/faqs?lang=es").body("data.slug", contains("why"));

        content.publish(TestBundle.of().withdraw(cramps.in("es")));

        get("/v1/faqs?lang=es")
                .body("data.slug", contains("how", "why"))
                .body("data.condition.slug", contains("cramps", "other"));
        get("/v1/faqs/why?lang=es").body("condition.slug", equalTo("other"));
    }

    @Test
    void aTranslationThatLackedWhatTheOriginalTookOverMayBeWithdrawn() {
        TestDocument other = condition("other");
        content.publish(condition("cramps"), faq(other, "why", "Why does it come?"), other.in("es"));
        content.publish(TestBundle.of().withdraw(other.in("es")));

        get("/v1/faqs?lang=es").body("data.slug", contains("why")).body("data.condition.slug", contains("cramps"));
        get("/v1/faqs/why?lang=es").body("condition.slug", equalTo("cramps"));
        get("/v1/conditions/other?lang=es").body("language", equalTo("en")).body("faqs.slug", contains("why"));
    }

    private static TestDocument faq(TestDocument document, String slug, String question) {
        return document.adding("faqs", Map.of("slug", slug, "question", question, "answer", "It depends."));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
