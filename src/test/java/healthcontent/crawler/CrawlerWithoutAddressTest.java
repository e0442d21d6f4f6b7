package healthcontent.crawler;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a crawler reads of a service that does not know its public address. */
@QuarkusTest
class CrawlerWithoutAddressTest {

    @Inject
    TestContent content;

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemaps/1"})
    void thereIsNoSiteMapAndTheProblemSaysWhatIsMissing(String path) {
        given().get(path).then().statusCode(404).body("detail", containsString("health-content.site.address"));
    }

    @Test
    void robotsAreShownNone() {
        given().get("/robots.txt").then().statusCode(200).body(not(containsString("Sitemap")));
    }

    @Test
    void linksForLanguageModelsStayPaths() {
        content.clear();
        content.publish(TestDocument.condition("gout"));

        given().get("/llms.txt").then().body(containsString("](/v1/conditions/gout?format=markdown)"));
    }
}
