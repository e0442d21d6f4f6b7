package healthcontent.frontend;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a document over HTTP, as a crawler reads it that runs no script. */
@QuarkusTest
class DocumentPageTest {

    private static final String HTML = "text/html; charset=utf-8";
    private static final Pattern LINKED_DATA =
            Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>");

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.hold(
                cause("rain"),
                symptom("pain"),
                condition("gout")
                        .named("Gout & \"more\", <5")
                        .withSymptom("pain")
                        .withRedFlag("now", "pain", "emergency")
                        .withFaq("question"),
                condition("gout").in("es").named("Gota").withSymptom("pain").withRedFlag("now", "pain", "emergency"),
                condition("other"),
                comparison("pair", "gout", "other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conditions/gout", "/causes/rain", "/symptoms/pain", "/comparisons/pair"})
    void everyPageHasItsTextAndItsLinkedDataBeforeAnyScriptRuns(String path) {
        Response page = given().get(path);
        String html = page.asString();

        assertEquals(200, page.statusCode(), html);
        assertEquals(HTML, page.contentType());
        assertEquals("en", page.header("Content-Language"));
        assertTrue(html.contains("<article class=\"page outline unstarted\" lang=\"en\">"), html);
        assertTrue(html.contains("/app/main.js"), "its scripts take over");
        Matcher data = LINKED_DATA.matcher(html);
        assertTrue(data.find(), html);
        assertEquals(given().accept("application/ld+json").get("/v1" + path).asString(), data.group(1));
    }

    @Test
    void theTextIsEscapedAndInReadingOrder() {
        String html = given().get("/conditions/gout").asString();

        assertTrue(html.contains("<title>Gout &amp; \"more\", &lt;5 · Health Content</title>"), html);
        String summary = given().get("/v1/conditions/gout").path("summary");
        assertTrue(html.contains("<meta name=\"description\" content=\"" + summary + "\"/>"), html);
        assertTrue(html.contains("<h1>Gout &amp; \"more\", &lt;5</h1>"), html);
        int main = html.indexOf("<main");
        int warning = html.indexOf("<h2>Warning signs</h2>", main);
        assertTrue(warning > 0 && warning < html.indexOf("<h2>In short</h2>"), html);
        assertTrue(
                html.contains("<h3><a href=\"/symptoms/pain\">Name of pain</a></h3>"), "links lead to pages: " + html);
    }

    @Test
    void aPageIsKeptAndRevalidatedLikeTheDocumentInAnyFormat() {
        Response made = given().get("/conditions/gout");
        Response kept = given().get("/conditions/gout?utm_source=letter&utm_source=twice");

        assertEquals("HealthContent; hit", kept.header("Cache-Status"), "whatever else stands in the query");
        assertArrayEquals(made.asByteArray(), kept.asByteArray());
        assertEquals("public, max-age=60, stale-while-revalidate=30, stale-if-error=300", kept.header("Cache-Control"));
        assertEquals("Accept-Encoding, Accept-Language", kept.header("Vary"));
        assertTrue(kept.header("Link").contains("</v1/conditions/gout?format=json>; rel=\"alternate\""));
        given().header("If-None-Match", made.header("ETag"))
                .get("/conditions/gout")
                .then()
                .statusCode(304)
                .header("ETag", made.header("ETag"));
        given().head("/conditions/gout")
                .then()
                .statusCode(200)
                .header("Content-Type", HTML)
                .header("Content-Length", made.header("Content-Length"));
        assertEquals(
                "application/json;charset=UTF-8",
                given().get("/v1/conditions/gout").contentType());
    }

    @Test
    void eachEncodingOfAPageHasAStrongETagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (String encoding : List.of("identity", "gzip", "br")) {
            RawHttp.Answer page = RawHttp.get(server, "/conditions/gout", "Accept-Encoding: " + encoding);
            assertEquals(encoding.equals("identity") ? null : encoding, page.header("Content-Encoding"));
            assertTrue(tags.add(page.header("ETag")), encoding);
        }
        assertTrue(tags.stream().allMatch(tag -> tag.startsWith("\"")), tags.toString());
    }

    @Test
    void aReleaseOutdatesAPageAtOnce() {
        String before = given().get("/conditions/gout").header("ETag");
        content.publish(condition("gout").named("Another name"));
        Response after = given().get("/conditions/gout");

        assertTrue(after.asString().contains("<h1>Another name</h1>"), after.asString());
        assertNotEquals(before, after.header("ETag"));
    }

    @Test
    void thePageComesInTheLanguageThatIsAskedForAndNamesTheOthers() {
        String named = given().get("/conditions/gout?lang=es").asString();
        assertTrue(named.contains("<html lang=\"es\">") && named.contains("<h1>Gota</h1>"), named);
        assertTrue(
                named.contains("<a href=\"/conditions/gout?lang=en\" hreflang=\"en\" lang=\"en\">English</a>"), named);
        assertTrue(
                named.contains("<link rel=\"alternate\" hreflang=\"es\" href=\"/conditions/gout?lang=es\"/>"), named);
        assertTrue(named.contains("hreflang=\"x-default\" href=\"/conditions/gout\"/>"), named);
        assertTrue(
                named.contains("<a href=\"/symptoms/pain?lang=es\" lang=\"en\">Name of pain</a>"),
                "links stay in the language: " + named);
        assertEquals(
                "es",
                given().header("Accept-Language", "es-MX")
                        .get("/conditions/gout")
                        .header("Content-Language"));
        assertEquals("es", given().get("/conditions/gout?LANG=es").header("Content-Language"), "as names are read");
        assertEquals("en", given().get("/conditions/gout").header("Content-Language"), "and kept apart");
    }

    @Test
    void withoutAPublicAddressNoPageIsCalledCanonical() {
        given().get("/conditions/gout").then().body(not(containsString("canonical")), not(containsString("og:url")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conditions/gout?lang=%zz", "/conditions/gout?%ff=1"})
    void aQueryThatCannotBeReadIsRefusedOnAPage(String path) {
        RawHttp.Answer page = RawHttp.get(server, path);

        assertEquals(400, page.status());
        assertEquals(HTML, page.header("Content-Type"));
        assertTrue(page.body().contains("This page has not loaded yet"), page.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=x", "lang=", "lang", "lang=%00", "lang=es&lang=en", "format=fhir", "q=%3Cscript%3E"})
    void anyOtherQueryGetsThePage(String query) {
        given().urlEncodingEnabled(false)
                .get("/conditions/gout?" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void whatNeverWasIsAPageThatSaysSo() {
        opened().get("/conditions/none?lang=es")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("<html lang=\"es\">"), containsString("<h1>Esta página no existe</h1>"));
    }

    @Test
    void whatWasWithdrawnSaysWhyAndLeadsToWhatReplacesIt() {
        content.publish(TestBundle.of().replace(condition("other"), "gout"));
        Response page = given().get("/conditions/other");

        assertEquals(410, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"));
        String html = page.asString();
        assertTrue(html.contains("<h1>This text was withdrawn</h1>"), html);
        assertTrue(html.contains("Newer content has taken its place."), html);
        assertTrue(html.contains("<a class=\"primary\" href=\"/conditions/gout\">Read what replaces it</a>"), html);
        assertTrue(html.contains("call your local emergency number now"), html);
        assertTrue(!html.contains("ld+json") && !html.contains("canonical"), html);
        assertEquals(410, given().head("/conditions/other").statusCode());
    }

    @Test
    void aPageMayShowAndRunWhatIsOursAndNothingElse() {
        given().get("/conditions/gout")
                .then()
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; script-src 'self'; style-src 'self';"
                                + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
                                + " 'none'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    private static RequestSpecification opened() {
        return given().header("Accept", "text/html,*/*;q=0.8");
    }
}
