package healthcontent.content.root;

import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiRootTest {

    @Inject
    TestContent content;

    @BeforeEach
    void begin() {
        content.clear();
    }

    @Test
    void theEntranceNamesTheServiceAndItsLanguages() {
        given().get("/v1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Health Content"))
                .body("languages", contains("en", "es"))
                .body("defaultLanguage", equalTo("en"))
                .body("links.conditions", equalTo("/v1/conditions"));
    }

    @Test
    void everyLinkOfTheEntranceLeadsSomewhere() {
        Map<String, String> links =
                given().get("/v1?lang=es").then().extract().jsonPath().getMap("links");
        links.forEach((name, link) -> {
            assertTrue(link.endsWith("?lang=es") || link.equals("/v1/changes"), link);
            given().get(name.equals("search") ? link + "&q=name" : link).then().statusCode(200);
        });
    }

    @Test
    void theNewestPositionGrowsWithEveryRelease() {
        long before = given().get("/v1").then().extract().jsonPath().getLong("seq");
        content.publish(condition("a"), condition("b"));
        assertTrue(given().get("/v1").then().extract().jsonPath().getLong("seq") == before + 2);
    }
}
