package healthcontent.content;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WithdrawnTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void whatNeverWasIsNotFound() {
        for (String collection : new String[] {"conditions", "causes", "symptoms", "comparisons", "faqs"}) {
            get("/v1/" + collection + "/nothing")
                    .statusCode(404)
                    .contentType(containsString("application/problem+json"))
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/causes", "/red-flags", "/diagnosis", "/comparisons"})
    void aWithdrawnConditionIsGoneInEveryLanguageAndSection(String section) {
        content.publish(condition("a"), condition("a").in("es"), condition("b"));
        content.publish(TestBundle.of().replace(condition("a"), "b"));
        for (String language : new String[] {"en", "es"}) {
            get("/v1/conditions/a" + section + "?lang=" + language)
                    .statusCode(410)
                    .body("type", equalTo("/problems/withdrawn"))
                    .body("reason", equalTo("superseded"))
                    .body("withdrawnAt", containsString("T"))
                    .body("replacement.slug", equalTo("b"))
                    .body("replacement.href", equalTo("/v1/conditions/b?lang=" + language));
            get("/v1/conditions?lang=" + language).statusCode(200).body("data.slug", equalTo(java.util.List.of("b")));
        }
    }

    @Test
    void aReplacementIsNamedOnlyWhileItIsLive() {
        content.publish(condition("a"), condition("b"));
        content.publish(TestBundle.of().replace(condition("a"), "b"));
        content.publish(TestBundle.of().withdraw(condition("b"), "clinical-error"));
        get("/v1/conditions/a").statusCode(410).body("replacement", nullValue());
        get("/v1/conditions/b").statusCode(410).body("reason", equalTo("clinical-error"));
    }

    @Test
    void aWithdrawnTranslationFallsBackToItsOriginal() {
        content.publish(condition("a").named("One"), condition("a").in("es").named("Uno"));
        content.publish(TestBundle.of().withdraw(condition("a").in("es")));
        get("/v1/conditions/a?lang=es")
                .statusCode(200)
                .header("Content-Language", "en")
                .body("name", equalTo("One"));
    }

    @Test
    void aWithdrawnTermIsGone() {
        content.publish(cause("heat"));
        content.publish(TestBundle.of().withdraw(cause("heat")));
        get("/v1/causes/heat").statusCode(410).body("reason", equalTo("editorial"));
        get("/v1/causes").statusCode(200).body("data", empty());
    }

    @Test
    void aWithdrawnComparisonIsGoneByItsSlugAndByItsPair() {
        content.publish(condition("a"), condition("b"), comparison("a-vs-b", "a", "b"));
        content.publish(TestBundle.of().withdraw(comparison("a-vs-b", "a", "b")));
        for (String path : new String[] {
            "/v1/comparisons/a-vs-b", "/v1/conditions/a/comparisons/b", "/v1/conditions/b/comparisons/a"
        }) {
            get(path).statusCode(410).body("reason", equalTo("editorial"));
        }
        get("/v1/conditions/a/comparisons").statusCode(200).body("data", empty());
    }

    @Test
    void aPairWithAWithdrawnConditionIsGone() {
        content.publish(condition("a"), condition("b"), comparison("a-vs-b", "a", "b"));
        content.publish(TestBundle.of().withdraw(condition("b"), "clinical-error"));
        get("/v1/conditions/a/comparisons/b").statusCode(410).body("reason", equalTo("clinical-error"));
        get("/v1/conditions/b/comparisons/a").statusCode(410);
        get("/v1/comparisons/a-vs-b").statusCode(410);
    }

    @Test
    void aQuestionThatAnUpdateDropsIsNotFound() {
        content.publish(condition("a").withFaq("why"));
        content.publish(condition("a"));
        get("/v1/faqs/why").statusCode(404);
    }

    @Test
    void whatWasPublishedAgainIsThereAgain() {
        content.publish(condition("a"));
        content.publish(TestBundle.of().withdraw(condition("a")));
        content.publish(condition("a").ifRevision(2).named("Back"));
        get("/v1/conditions/a").statusCode(200).body("name", equalTo("Back")).body("revision", equalTo(3));
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then();
    }
}
