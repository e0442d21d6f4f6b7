package healthcontent.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that an older version of the service made is held to the rules of the version that applies it. */
@QuarkusTest
class AfterUpgradeTest {

    private static final TestDocument GOUT = TestDocument.condition("gout").withFaq("why");

    @Inject
    TestContent content;

    @BeforeEach
    void clear() {
        content.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'of an older version'", "null"})
    void whatIsStillWellFormedIsApplied(String rules) {
        String release = planned();
        content.execute("update release set rules = " + rules);

        apply(release).statusCode(200).body("status", equalTo("applied"));

        given().get("/v1/conditions/gout").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'of an older version'", "null"})
    void whatIsNoLongerWellFormedIsNotApplied(String rules) {
        String release = planned();
        content.execute("update release set rules = " + rules);
        content.execute(
                "update release_document set content = (content"
                        + " || '{\"extent\": \"half\", \"summary\": \"<b>\", \"colour\": \"red\"}'::jsonb) - 'disclaimer'::text");

        apply(release)
                .statusCode(409)
                .body("type", equalTo("/problems/plan-outdated"))
                .body("errors.pointer", hasItem("/documents/0/content/extent"))
                .body("errors.pointer", hasItem("/documents/0/content/summary"))
                .body("errors.pointer", hasItem("/documents/0/content/colour"))
                .body("errors.name", hasItem("missing-field"));

        assertEquals(List.of("0"), content.rows("select count(*) from document"));
    }

    @Test
    void aPlanRemembersTheRulesOfItsTime() {
        planned();
        assertEquals(List.of("64"), content.rows("select length(rules) from release where status = 'planned'"));
    }

    private static String planned() {
        return given().auth()
                .oauth2(Tokens.with(Scopes.PLAN))
                .contentType(ContentType.JSON)
                .body(TestBundle.of(GOUT).json())
                .post("/v1/sync/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
    }

    private static ValidatableResponse apply(String release) {
        return given().auth()
                .oauth2(Tokens.with(Scopes.APPLY))
                .post(release + "/apply")
                .then();
    }
}
