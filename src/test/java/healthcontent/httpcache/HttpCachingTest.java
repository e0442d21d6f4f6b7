package healthcontent.httpcache;

import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TestBundle;
import healthcontent.TestContent;
import healthcontent.TestDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of HTTP caching (RFC 9110, RFC 9111), each for a response just made and for a stored one. */
@QuarkusTest
class HttpCachingTest {

    private static final String CONDITION = "/v1/conditions/gout";
    private static final String LONG_TEXT =
            "A joint hurts, mostly at night. ".repeat(100).strip();
    private static final String HIT = "HealthContent; hit";

    @TestHTTPResource("/")
    URI server;

    @Inject
    TestContent content;

    @BeforeEach
    void publish() {
        content.clear();
        TestDocument gout = condition("gout").with("summary", LONG_TEXT);
        content.publish(
                gout,
                gout.in("es")
                        .named("Gota")
                        .with(
                                "summary",
                                "Duele una articulaci\u00f3n. ".repeat(100).strip()),
                condition("other").withFaq("question"),
                comparison("pair", "gout", "other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/conditions/gout",
                "/v1/conditions/gout?lang=es",
                "/v1/conditions/gout/prevention",
                "/v1/conditions?limit=1",
                "/v1/faqs",
                "/v1/faqs/question",
                "/v1/red-flags",
                "/v1"
            })
    void whatIsKeptIsTheSameToTheLastHeader(String target) {
        for (String encoding : List.of("identity", "gzip", "br")) {
            RawHttp.Answer made = get(target, "Accept-Encoding: " + encoding, "X-Request-Id: same");
            assertThat(made.header("Cache-Status"), endsWith("stored"));
            RawHttp.Answer stored = get(target, "Accept-Encoding: " + encoding, "X-Request-Id: same");
            assertEquals(HIT, stored.header("Cache-Status"));
            assertEquals(headers(made), headers(stored));
            assertEquals(made.body(), stored.body());
            RawHttp.Answer head = request("HEAD", target, "Accept-Encoding: " + encoding, "X-Request-Id: same");
            assertEquals(headers(made), headers(head));
            assertEquals("", head.body());
        }
    }

    @Test
    void headIsLikeGetAlsoWhereNothingIsKept() {
        RawHttp.Answer head = request("HEAD", CONDITION, "X-Request-Id: same");
        assertThat(head.header("Cache-Status"), endsWith("stored"));
        assertEquals("", head.body());
        RawHttp.Answer get = get(CONDITION, "X-Request-Id: same");
        assertEquals(headers(get), headers(head));
        assertTrue(Integer.parseInt(head.header("Content-Length")) > 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conditions/nowhere, 404",
        "/v1/conditions/gone, 410",
        "/v1/conditions?limit=0, 400",
        "/v1/nothing, 404",
        "/nothing, 404",
        "/v1/sync/releases, 401"
    })
    void headIsLikeGetAlsoWhereThereIsAProblem(String target, int status) {
        content.publish(condition("gone"));
        content.publish(TestBundle.of().withdraw(condition("gone")));
        RawHttp.Answer get = get(target, "X-Request-Id: same");
        assertEquals(status, get.status());
        assertEquals(
                Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length), get.header("Content-Length"));
        RawHttp.Answer head = request("HEAD", target, "X-Request-Id: same");
        assertEquals(headers(get), headers(head));
        assertEquals("", head.body());
    }

    @Test
    void everyRepresentationHasAStrongTagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (String language : List.of("en", "es")) {
            for (String encoding : List.of("identity", "gzip", "br")) {
                RawHttp.Answer answer = get(CONDITION, "Accept-Encoding: " + encoding, "Accept-Language: " + language);
                assertThat(answer.header("ETag"), startsWith("\""));
                assertTrue(tags.add(answer.header("ETag")), language + " " + encoding);
                assertEquals(language, answer.header("Content-Language"));
                assertEquals(encoding.equals("identity") ? null : encoding, answer.header("Content-Encoding"));
                assertNull(answer.header("Last-Modified"));
            }
        }
    }

    @Test
    void aTagStaysWhenTheContentIsPublishedAgainUnchangedAndChangesWithIt() {
        String tag = get(CONDITION).header("ETag");
        content.publish(condition("elsewhere"));
        RawHttp.Answer again = get(CONDITION);
        assertEquals("HealthContent; fwd=stale; stored", again.header("Cache-Status"));
        assertEquals(tag, again.header("ETag"));
        content.publish(condition("gout").with("summary", "Short."));
        assertNotEquals(tag, get(CONDITION).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void whoHasItGetsA304WithTheHeadersOfTheAnswer(String condition) {
        for (String encoding : List.of("identity", "gzip")) {
            for (String method : List.of("GET", "HEAD")) {
                content.publish(condition("gout").with("summary", LONG_TEXT + method));
                RawHttp.Answer first = get(CONDITION, "Accept-Encoding: " + encoding, "X-Request-Id: same");
                String header = "If-None-Match: " + condition.formatted(first.header("ETag"));
                RawHttp.Answer stored =
                        request(method, CONDITION, "Accept-Encoding: " + encoding, "X-Request-Id: same", header);
                assertNotModified(first, stored);
                content.publish(condition("elsewhere").with("summary", encoding + method));
                RawHttp.Answer made =
                        request(method, CONDITION, "Accept-Encoding: " + encoding, "X-Request-Id: same", header);
                assertNotModified(first, made);
            }
        }
    }

    private static void assertNotModified(RawHttp.Answer first, RawHttp.Answer answer) {
        assertEquals(304, answer.status());
        assertEquals("", answer.body());
        Map<String, String> expected = headers(first);
        expected.keySet().removeAll(Set.of("content-type", "content-length", "content-encoding"));
        assertEquals(expected, headers(answer));
    }

    @Test
    void theTagOfOneEncodingIsNotThatOfAnother() {
        String plain = get(CONDITION).header("ETag");
        assertEquals(
                200,
                get(CONDITION, "Accept-Encoding: gzip", "If-None-Match: " + plain)
                        .status());
    }

    @Test
    void whoWantsAnotherRepresentationGetsNone() {
        String tag = get(CONDITION).header("ETag");
        assertEquals(200, get(CONDITION, "If-Match: " + tag).status());
        RawHttp.Answer stored = get(CONDITION, "If-Match: \"other\"");
        assertEquals(412, stored.status());
        assertEquals("no-store", stored.header("Cache-Control"));
        content.publish(condition("elsewhere"));
        RawHttp.Answer made = get(CONDITION, "If-Match: \"other\"");
        assertEquals(412, made.status());
        assertEquals("no-store", made.header("Cache-Control"));
        assertNull(made.header("ETag"));
        assertThat(made.body(), startsWith("{\"type\":\"/problems/precondition-failed\""));
        assertThat(stored.body(), startsWith("{\"type\":\"/problems/precondition-failed\""));
    }

    @Test
    void varyNamesTheHeadersThatWereLookedAt() {
        assertEquals("Accept, Accept-Encoding, Accept-Language", get(CONDITION).header("Vary"));
        assertEquals("Accept, Accept-Encoding", get(CONDITION + "?lang=es").header("Vary"));
        assertEquals(
                "Accept-Encoding, Accept-Language",
                get(CONDITION + "?format=json").header("Vary"));
        assertEquals("Accept-Encoding, Accept-Language", get("/v1/conditions").header("Vary"));
        assertEquals("Accept-Encoding", get("/v1/conditions?lang=es").header("Vary"));
    }

    @Test
    void cachesOnTheWayAreToldHowLong() {
        assertEquals(
                "public, max-age=60, stale-while-revalidate=30, stale-if-error=300",
                get(CONDITION).header("Cache-Control"));
        assertEquals("no-cache", get("/v1").header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conditions/nowhere, 404",
        "/v1/conditions?limit=0, 400",
        "/v1/conditions?cursor=x, 400",
        "/v1/nothing, 404",
        "/v1/conditions/gout?limit=20, 400",
        "/v1/sync/releases, 401",
        "/v1/changes?limit=0, 400",
        "/v1/conditions?q=joint, 200"
    })
    void nobodyKeepsWhatIsNoContentOrIsPrivate(String target, int status) {
        for (int i = 0; i < 2; i++) {
            RawHttp.Answer answer = get(target);
            assertEquals(status, answer.status());
            assertEquals(List.of("no-store"), answer.headers("Cache-Control"));
            assertNotEquals(HIT, answer.header("Cache-Status"));
        }
    }

    @Test
    void theChangeFeedIsAskedForEachTimeAndNeverKept() {
        for (int i = 0; i < 2; i++) {
            RawHttp.Answer answer = get("/v1/changes");
            assertEquals(List.of("no-cache"), answer.headers("Cache-Control"));
            assertNull(answer.header("Cache-Status"));
        }
    }

    @Test
    void aMissingDocumentIsThereAsSoonAsItIsPublished() {
        assertEquals(404, get("/v1/conditions/new").status());
        content.publish(condition("new"));
        assertEquals(200, get("/v1/conditions/new").status());
    }

    @Test
    void whatAFilterDoesNotFindIsNotKept() {
        get("/v1/conditions?code=nonsense");
        assertNotEquals(HIT, get("/v1/conditions?code=nonsense").header("Cache-Status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json ; q=0.5",
                "foo, application/json",
                "application/json/x, */*",
                "*/*;q=0.1",
                "text/html, application/json;q=0.1",
                "text/html",
                "application/*"
            })
    void whatIsAcceptedDoesNotDependOnWhatIsKept(String accept) {
        content.publish(condition("elsewhere"));
        int made = get(CONDITION, "Accept: " + accept).status();
        get(CONDITION);
        assertEquals(made, get(CONDITION, "Accept: " + accept).status());
    }

    /** What common clients send; some of it is malformed in part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json, text/javascript, */*; q=0.01",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/json; charset=utf-8",
                "application/json; version=1",
                "application/json , text/plain",
                "application/json;\tq=1",
                "application/json ; q=0.5",
                "application/json,",
                "foo, application/json",
                "APPLICATION/JSON"
            })
    void whoeverTakesJsonGetsWhatIsKept(String accept) {
        RawHttp.Answer made = get(CONDITION, "Accept: " + accept, "X-Request-Id: same");
        assertEquals(200, made.status());
        assertThat(made.header("Cache-Status"), endsWith("stored"));
        RawHttp.Answer stored = get(CONDITION, "Accept: " + accept, "X-Request-Id: same");
        assertEquals(HIT, stored.header("Cache-Status"));
        assertEquals(headers(made), headers(stored));
        assertEquals(headers(get(CONDITION, "X-Request-Id: same")), headers(stored));
        assertEquals(made.body(), stored.body());
    }

    @Test
    void onlyPagesThatWereLinkedToAreKept() {
        String next = get("/v1/conditions?limit=1").header("Link").replaceFirst(".*<([^>]*)>; rel=\"next\"", "$1");
        get(next);
        assertEquals(HIT, get(next).header("Cache-Status"));
        String cursor = next.replaceFirst(".*cursor=", "");
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replaceFirst("\\[\"[^\"]*\"", "[\"A\"").getBytes(StandardCharsets.UTF_8));
        String made = next.replace(cursor, forged);
        for (int i = 0; i < 2; i++) {
            RawHttp.Answer answer = get(made);
            assertEquals(200, answer.status());
            assertEquals("HealthContent; fwd=uri-miss", answer.header("Cache-Status"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conditions?limit=1&total=true, /v1/conditions?total=true&limit=1",
        "/v1/conditions, /v1/conditions?limit=20",
        "/v1/conditions, /v1/conditions?sort=name&limit=020&total=false",
        "/v1/conditions/gout, /v1/conditions/g%6fut",
        "/v1/conditions/gout?lang=es, /v1/conditions/gout?lang=es-MX",
        "/v1/conditions/gout?lang=es, /v1/conditions/gout?l%61ng=%65s&"
    })
    void otherSpellingsOfATargetFindWhatIsKept(String target, String spelling) {
        RawHttp.Answer first = get(target, "X-Request-Id: same");
        RawHttp.Answer other = get(spelling, "X-Request-Id: same");
        assertEquals(HIT, other.header("Cache-Status"));
        assertEquals(first.body(), other.body());
    }

    @Test
    void aSpellingThatIsRefusedStaysRefusedWhenTheContentIsKept() {
        get("/v1/red-flags");
        assertEquals(400, get("/v1/red-flags?sort=name").status());
        get(CONDITION);
        assertEquals(400, get(CONDITION + "?total=false").status());
        assertEquals(400, get(CONDITION + "?lang=en_US").status());
        assertEquals(404, get("/V1/conditions/gout").status());
        assertEquals(404, get(CONDITION + "/").status());
        assertEquals(406, get(CONDITION, "Accept: text/html").status());
        assertEquals(406, get(CONDITION, "Accept:").status());
        assertEquals(405, request("DELETE", CONDITION).status());
        assertEquals(HIT, get(CONDITION).header("Cache-Status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Original-URL: /v1/conditions/other",
                "X-HTTP-Method-Override: DELETE",
                "Authorization: Bearer nonsense",
                "Cookie: a=b",
                "Range: bytes=0-1",
                "If-Modified-Since: Mon, 01 Jan 2035 00:00:00 GMT",
                "Cache-Control: no-cache",
                "Accept: application/*;q=0.1",
                "Origin: https://elsewhere.example"
            })
    void aHeaderThatIsNotPartOfTheKeyChangesNoBody(String header) {
        RawHttp.Answer made = get(CONDITION, header, "X-Request-Id: same");
        assertEquals(200, made.status());
        RawHttp.Answer stored = get(CONDITION, "X-Request-Id: same");
        assertEquals(HIT, stored.header("Cache-Status"));
        assertEquals(stored.body(), made.body());
        assertThat(stored.body(), containsString("/v1/conditions/gout"));
        assertEquals(200, get(CONDITION, header).status());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/conditions/gout, /v1/conditions/{slug}",
        "/v1/conditions/gout/prevention?lang=es, /v1/conditions/{slug}/prevention",
        "/v1/conditions/gout/comparisons/other, /v1/conditions/{a}/comparisons/{b}",
        "/v1/faqs?limit=1, /v1/faqs",
        "/v1, /v1"
    })
    void metricsNameTheTemplateOfAPathAndNotThePath(String target, String template) {
        get(target);
        assertEquals(HIT, get(target).header("Cache-Status"));
        List<String> paths = RawHttp.get(server, "/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .filter(line -> line.contains("status=\"200\"") || line.contains("status=\"304\""))
                .map(line -> line.replaceFirst(".*uri=\"([^\"]*)\".*", "$1"))
                .toList();
        assertTrue(paths.contains(template), paths::toString);
        assertTrue(paths.stream().noneMatch(path -> path.contains("gout")), paths::toString);
    }

    @Test
    void whatBelongsToARequestIsNotKept() {
        assertEquals("first", get(CONDITION, "X-Request-Id: first").header("X-Request-Id"));
        assertEquals("second", get(CONDITION, "X-Request-Id: second").header("X-Request-Id"));
        assertNotEquals(get(CONDITION).header("X-Request-Id"), get(CONDITION).header("X-Request-Id"));
    }

    private RawHttp.Answer get(String target, String... headers) {
        return RawHttp.get(server, target, headers);
    }

    private RawHttp.Answer request(String method, String target, String... headers) {
        return RawHttp.request(server, method, target, headers);
    }

    /** All header fields but those that say when and how the response came about. */
    private static Map<String, String> headers(RawHttp.Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.head().stream().skip(1).forEach(line -> {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            assertNull(headers.put(name, line.substring(name.length() + 1).strip()), "twice: " + name);
        });
        headers.remove("cache-status");
        headers.remove("date");
        return headers;
    }
}
