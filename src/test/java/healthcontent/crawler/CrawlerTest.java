package healthcontent.crawler;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TwoOriginsAndNoKey;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a crawler reads of a service that knows its public address. */
@QuarkusTest
@TestProfile(TwoOriginsAndNoKey.class)
class CrawlerTest {

    private static final String ORIGIN = "https://health.example";

    @Inject
    TestContent content;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publish() {
        content.hold(
                cause("rain"),
                condition("gout").named("Gout [of] the *toe*"),
                condition("gout").in("es").named("Gota"),
                condition("other"),
                comparison("pair", "gout", "other"));
    }

    @Test
    void theSiteMapNamesEveryPageInTheLanguagesInWhichItIsPublished() throws Exception {
        SitemapFile map = sitemap("/sitemap.xml");

        assertEquals(
                List.of(
                        ORIGIN + "/?lang=en",
                        ORIGIN + "/?lang=es",
                        ORIGIN + "/causes/rain?lang=en",
                        ORIGIN + "/comparisons/pair?lang=en",
                        ORIGIN + "/conditions/gout?lang=en",
                        ORIGIN + "/conditions/gout?lang=es",
                        ORIGIN + "/conditions/other?lang=en"),
                map.locations());
        assertEquals(
                given().get("/v1/conditions/gout?lang=es").path("updatedAt"),
                map.lastChange(ORIGIN + "/conditions/gout?lang=es"));
        for (String page : map.locations()) {
            given().get(page.substring(ORIGIN.length())).then().statusCode(200);
        }
    }

    @Test
    void aWithdrawalTakesItsPagesOutOfTheSiteMapAtOnce() throws Exception {
        assertTrue(sitemap("/sitemap.xml").locations().contains(ORIGIN + "/conditions/gout?lang=es"));

        content.publish(TestBundle.of().withdraw(condition("gout"), "clinical-error"));

        assertEquals(
                List.of(
                        ORIGIN + "/?lang=en",
                        ORIGIN + "/?lang=es",
                        ORIGIN + "/causes/rain?lang=en",
                        ORIGIN + "/conditions/other?lang=en"),
                sitemap("/sitemap.xml").locations());
        given().get("/llms.txt").then().body(not(containsString("gout")));
    }

    @Test
    void withNothingPublishedTheSiteMapHasTheListAlone() throws Exception {
        content.clear();

        assertEquals(
                List.of(ORIGIN + "/?lang=en", ORIGIN + "/?lang=es"),
                sitemap("/sitemap.xml").locations());
        given().get("/llms.txt").then().statusCode(200).body(containsString("## Conditions"));
    }

    /** Its rows are made by the database, as publishing as many documents takes minutes. */
    @Test
    void moreAddressesThanASiteMapMayHaveMakeAnIndexOfSeveral() throws Exception {
        int documents = SitemapResource.documents(2);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local statement_timeout = 0");
            statement.execute("""
                    insert into cause (reader_language, slug, language, revision, updated_at, name, also_known_as,
                                       review, sources, search)
                    select tag, 'made-' || number, tag, 1, timestamptz '2026-01-01 00:00:00Z', 'Made ' || number, '[]',
                           '{"status": "unreviewed"}', '[]', ''
                      from generate_series(1, %d) as number cross join (values ('en'), ('es')) as language (tag)
                    """.formatted(documents - 3));
            connection.commit();
        }
        content.publish(cause("last"));
        SitemapFile index = sitemap("/sitemap.xml");

        assertTrue(index.isIndex());
        assertEquals(List.of(ORIGIN + "/sitemaps/1", ORIGIN + "/sitemaps/2"), index.locations());
        assertEquals(
                "2026-01-01T00:00:00Z".length()
                        < index.lastChange(ORIGIN + "/sitemaps/1").length(),
                true);
        SitemapFile first = sitemap("/sitemaps/1");
        SitemapFile second = sitemap("/sitemaps/2");
        assertTrue(
                first.locations().size() > 49_900,
                "it is full: " + first.locations().size());
        assertTrue(first.locations().contains(ORIGIN + "/?lang=es"));
        assertFalse(second.locations().contains(ORIGIN + "/?lang=es"), "the list stands in the first alone");
        assertEquals(
                List.of(
                        ORIGIN + "/conditions/gout?lang=en",
                        ORIGIN + "/conditions/gout?lang=es",
                        ORIGIN + "/conditions/other?lang=en"),
                second.locations());
        given().get("/sitemaps/3").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sitemaps/0",
                "/sitemaps/01",
                "/sitemaps/2",
                "/sitemaps/x",
                "/sitemaps/-1",
                "/sitemaps/123456",
                "/sitemaps"
            })
    void thereIsNoOtherPartOfASiteMap(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemaps/1", "/llms.txt", "/all-conditions/en"})
    void whatIsForCrawlersIsKeptAndRevalidatedLikeAList(String path) {
        Response made = given().get(path);
        Response kept = given().header("Accept-Language", "es")
                .header("Accept", "text/html")
                .get(path + "?utm=x");

        assertEquals(200, made.statusCode(), made.asString());
        assertEquals("HealthContent; hit", kept.header("Cache-Status"), "the same whoever asks");
        assertArrayEquals(made.asByteArray(), kept.asByteArray());
        assertEquals("Accept-Encoding", String.join(", ", kept.headers().getValues("Vary")));
        assertEquals("public, max-age=60, stale-while-revalidate=30, stale-if-error=300", kept.header("Cache-Control"));
        given().header("If-None-Match", made.header("ETag")).get(path).then().statusCode(304);
        given().head(path).then().statusCode(200).header("Content-Length", made.header("Content-Length"));
        given().header("Accept-Encoding", "gzip").get(path).then().header("Content-Encoding", "gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemaps/1", "/llms.txt", "/robots.txt", "/all-conditions/es"})
    void whatIsForCrawlersCanBeReadAndNothingElse(String path) {
        given().post(path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().options(path).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().head(path)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    /** As a crawler goes that runs no script and knows no site map. */
    @Test
    void linksLeadFromTheFirstPageToThatOfEachConditionInEachLanguage() {
        List<String> lists = links(given().get("/").asString()).stream()
                .filter(link -> link.startsWith("/all-conditions/"))
                .toList();
        assertEquals(List.of("/all-conditions/en", "/all-conditions/es"), lists);
        for (String list : lists) {
            Response page = given().header("Accept", "text/html").get(list);
            String language = list.substring(list.lastIndexOf('/') + 1);
            assertEquals(200, page.statusCode(), page.asString());
            assertEquals("text/html; charset=utf-8", page.contentType());
            assertEquals(language, page.header("Content-Language"));
            List<String> found = links(page.asString()).stream()
                    .filter(link -> link.startsWith("/conditions/"))
                    .toList();
            assertEquals(
                    Set.of("/conditions/gout?lang=" + language, "/conditions/other?lang=" + language),
                    Set.copyOf(found));
            found.forEach(link -> given().get(link).then().statusCode(200));
        }
        String spanish = given().get("/all-conditions/es").asString();
        assertTrue(spanish.contains("<html lang=\"es\">") && spanish.contains(">Gota</a>"), spanish);
        assertTrue(spanish.contains("lang=\"en\">Name of other</a>"), "a text says its language: " + spanish);
        assertTrue(spanish.contains("<link rel=\"canonical\" href=\"" + ORIGIN + "/all-conditions/es\"/>"), spanish);
        assertTrue(
                given().get("/all-conditions/en").asString().contains(">Gout [of] the *toe*</a>"), "in its own words");
        content.publish(TestBundle.of().withdraw(condition("other"), "clinical-error"));
        given().get("/all-conditions/en").then().statusCode(200).body(not(containsString("/conditions/other")));
    }

    @Test
    void conditionsStandInTheAlphabetOfTheirReaders() {
        content.clear();
        for (String name : List.of("Ñandú", "Nzz", "Nube")) {
            String slug = name.equals("Ñandú") ? "nandu" : name.toLowerCase(Locale.ROOT);
            content.publish(condition(slug), condition(slug).in("es").named(name));
        }
        assertEquals(
                List.of("/conditions/nube?lang=es", "/conditions/nzz?lang=es", "/conditions/nandu?lang=es"),
                links(given().get("/all-conditions/es").asString()).stream()
                        .filter(link -> link.startsWith("/conditions/"))
                        .toList());
    }

    private static List<String> links(String html) {
        return Pattern.compile("<a [^>]*href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void ofMoreConditionsThanAPageLinksToItLinksToTheNext() {
        AllConditionsPage page = new AllConditionsPage(List.of("en"), "en", 2, healthcontent.site.PublicAddress.NONE);
        page.add("gout", "Gout & \"more\" <5", "en");

        String html = new String(page.written(true), StandardCharsets.UTF_8);
        assertTrue(html.contains("<a rel=\"next\" href=\"/all-conditions/en/3\">"), html);
        assertTrue(html.contains("<title>All conditions (2) · Health Content</title>"), html);
        assertTrue(html.contains(">Gout &amp; \"more\" &lt;5</a>"), html);
        assertFalse(html.contains("<script"), html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/all-conditions",
                "/all-conditions/fr",
                "/all-conditions/EN",
                "/all-conditions/en/2",
                "/all-conditions/en/0",
                "/all-conditions/en/01",
                "/all-conditions/en/x",
                "/all-conditions/en/123456"
            })
    void thereIsNoOtherListOfAllConditions(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void robotsMayReadWhatIsPublishedAndAreShownTheSiteMap() {
        Response robots = given().get("/robots.txt");

        assertEquals(200, robots.statusCode());
        assertEquals("text/plain;charset=UTF-8", robots.contentType());
        assertEquals("""
                User-agent: *
                Allow: /
                Disallow: /v1/sync/
                Disallow: /q/

                Sitemap: https://health.example/sitemap.xml
                """, robots.asString());
    }

    @Test
    void languageModelsAreToldWhatItIsAndIsNotForAndWhereTheMarkdownIs() {
        Response text = given().get("/llms.txt");
        String told = text.asString();

        assertEquals("text/plain;charset=UTF-8", text.contentType());
        assertTrue(told.startsWith("# Health Content\n\n> "), told);
        assertTrue(told.contains("information, not assessment"), told);
        assertTrue(told.contains("emergency number"), told);
        assertTrue(
                told.contains("\n- [Gout \\[of\\] the \\*toe\\*](" + ORIGIN + "/v1/conditions/gout?format=markdown)\n"),
                told);
        given().get("/v1/conditions/gout?format=markdown").then().statusCode(200);
        assertFalse(told.contains("this file names the first"), "it names all: " + told);
        told.lines()
                .filter(line -> line.contains("](" + ORIGIN))
                .map(line -> line.replaceFirst(".*\\]\\(" + ORIGIN + "([^)]*)\\).*", "$1"))
                .forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void ofMoreConditionsThanItNamesTheTextSaysHowManyThereAre() {
        LlmsText text = new LlmsText(healthcontent.site.PublicAddress.NONE, "Call.");
        text.addCondition("gout", "Gout");

        assertTrue(text.written(1, 10_000)
                .contains("[All 10000 conditions](/v1/conditions?limit=100): this file names the first 1 by name"));
    }

    @Test
    void theHeadOfAPageNamesItsCanonicalAddress() {
        String plain = "<link rel=\"canonical\" href=\"" + ORIGIN + "/conditions/gout";
        given().get("/conditions/gout").then().body(containsString(plain + "\"/>"));
        given().get("/conditions/gout?lang=es&utm=x").then().body(containsString(plain + "?lang=es\"/>"));
        given().get("/conditions/other?lang=es")
                .then()
                .body(
                        containsString("href=\"" + ORIGIN + "/conditions/other?lang=en\"/>"),
                        containsString("property=\"og:url\" content=\"" + ORIGIN + "/conditions/other?lang=en\""),
                        containsString("hreflang=\"x-default\" href=\"" + ORIGIN + "/conditions/other\""));
    }

    private static SitemapFile sitemap(String path) throws Exception {
        Response response = given().get(path);
        assertEquals(200, response.statusCode(), response.asString());
        assertEquals("application/xml;charset=UTF-8", response.contentType());
        return SitemapFile.read(response.asByteArray());
    }
}
