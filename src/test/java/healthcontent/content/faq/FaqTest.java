package healthcontent.content.faq;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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

    private static TestDocument faq(TestDocument document, String slug, String question) {
        return document.adding("faqs", Map.of("slug", slug, "question", question, "answer", "It depends."));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
