package healthcontent.edge;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.RawHttp;
import healthcontent.TestContent;
import healthcontent.problem.Problem;
import healthcontent.representation.format.DocumentKind;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input, at the real operations: each gets the error that says what is wrong, and none a failure. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final List<String> LISTS =
            List.of("/v1/conditions", "/v1/causes", "/v1/symptoms", "/v1/red-flags", "/v1/comparisons", "/v1/faqs");

    private static final List<String> THINGS = List.of(
            "/v1/conditions/{slug}",
            "/v1/conditions/{slug}/causes",
            "/v1/conditions/{slug}/symptoms",
            "/v1/conditions/{slug}/red-flags",
            "/v1/conditions/{slug}/associated-conditions",
            "/v1/conditions/{slug}/prevention",
            "/v1/conditions/{slug}/diagnosis",
            "/v1/conditions/{slug}/treatments",
            "/v1/conditions/{slug}/care-advice",
            "/v1/conditions/{slug}/faqs",
            "/v1/conditions/{slug}/comparisons",
            "/v1/conditions/{slug}/comparisons/restless-legs-syndrome",
            "/v1/conditions/leg-cramps/comparisons/{slug}",
            "/v1/causes/{slug}",
            "/v1/symptoms/{slug}",
            "/v1/comparisons/{slug}",
            "/v1/faqs/{slug}");

    private static final List<String> NO_SLUGS = List.of(
            "no-such-thing",
            "%00",
            "a%00b",
            "a\u0000b",
            ".",
            "..",
            "%2e%2e",
            "%2F",
            "leg-cramps%2Fcauses",
            "leg-cramps;a=b",
            "LEG-CRAMPS",
            "leg--cramps",
            "leg_cramps",
            "%F0%9F%98%80",
            "\u00f0\u009f\u0098\u0080",
            "%ZZ",
            "%",
            "%FF",
            "%27%20or%201=1--",
            "a".repeat(81),
            "a".repeat(10_000));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI server;

    @Inject
    TestContent content;

    @BeforeAll
    void publish() {
        content.clear();
        content.publish(
                cause("dehydration"),
                cause("overuse"),
                symptom("pain"),
                symptom("swelling"),
                condition("leg-cramps")
                        .named("Leg cramps")
                        .withCause("dehydration")
                        .withSymptom("pain")
                        .withSymptom("swelling")
                        .withRedFlag("severe-pain", "pain", "soon")
                        .withRedFlag("swelling", "swelling", "urgent")
                        .withFaq("cramp-at-night")
                        .withFaq("cramp-by-day"),
                condition("restless-legs-syndrome").named("Restless legs syndrome"),
                comparison("cramps-or-restless-legs", "leg-cramps", "restless-legs-syndrome"));
    }

    static Stream<String> lists() {
        return LISTS.stream();
    }

    static Stream<String> things() {
        return THINGS.stream();
    }

    /** Lists in every order that they have, a page of one item each, so that another page follows. */
    static Stream<String> pages() {
        return Stream.of(
                "/v1/conditions?limit=1",
                "/v1/conditions?limit=1&sort=-updatedAt",
                "/v1/conditions?limit=1&q=leg",
                "/v1/causes?limit=1",
                "/v1/causes?limit=1&sort=-updatedAt",
                "/v1/symptoms?limit=1",
                "/v1/symptoms?limit=1&sort=-updatedAt",
                "/v1/red-flags?limit=1",
                "/v1/faqs?limit=1",
                "/v1/faqs?limit=1&sort=-updatedAt",
                "/v1/faqs?limit=1&q=cramp");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aBadParameterOfAListIsNamed(String path) {
        for (String query : List.of(
                "limit=0",
                "limit=-1",
                "limit=101",
                "limit=1000000000000",
                "limit=ten",
                "limit=1&limit=1",
                "total=maybe",
                "lang=e_s",
                "lang=%00",
                "unknown=1",
                "Limit=1",
                "offset=10",
                "%ZZ=1",
                "%C3=1")) {
            RawHttp.Answer answer = RawHttp.get(server, path + "?" + query);
            assertProblem(answer, 400, "invalid-parameter");
            assertEquals(1, JsonPath.from(answer.body()).getList("errors").size(), answer.body());
        }
    }

    @ParameterizedTest
    @MethodSource("things")
    void aThingHasNoParameterButItsLanguageAndFormat(String path) {
        RawHttp.Answer answer = RawHttp.get(server, path.replace("{slug}", "leg-cramps") + "?limit=1");
        assertProblem(answer, 400, "invalid-parameter");
        boolean isDocument = DocumentKind.at(path).isPresent();
        assertEquals(
                "“limit” is not a parameter of this operation. This operation has the query parameter"
                        + (isDocument ? "s format and lang." : " lang."),
                JsonPath.from(answer.body()).getString("detail"));
    }

    @ParameterizedTest
    @MethodSource("things")
    void whatIsNotTheSlugOfAnythingIsNotFound(String path) {
        for (String slug : NO_SLUGS) {
            assertProblem(RawHttp.get(server, path.replace("{slug}", slug)), 404, "not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/conditions?cause=no-such-thing",
                "/v1/conditions?symptom=Not%20A%20Slug!",
                "/v1/conditions?code=no-such-code",
                "/v1/conditions?code=%7C",
                "/v1/conditions?code=a|b|c",
                "/v1/conditions?q=%27%3B--",
                "/v1/conditions?q=%26%20%7C%20!%20%3A*%20%3C-%3E%20(",
                "/v1/conditions?q=%5C%25_",
                "/v1/conditions?q=%F0%9F%98%80",
                "/v1/faqs?condition=no-such-thing",
                "/v1/faqs?q=%3A%2A",
                "/v1/red-flags?condition=no-such-thing",
                "/v1/red-flags?symptom=..",
            })
    void aFilterThatNothingMeetsGivesAnEmptyList(String target) {
        RawHttp.Answer answer = RawHttp.get(server, target);
        assertEquals(200, answer.status(), answer::body);
        assertEquals(List.of(), JsonPath.from(answer.body()).getList("data"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aCursorThatIsNoneIsRefused(String path) {
        for (String cursor : List.of("abc", "e30", "bnVsbA", "W10", "eyJhZnRlciI6WyJhIl0sIm9mIjoieCJ9")) {
            assertProblem(RawHttp.get(server, path + "?cursor=" + cursor), 400, "invalid-cursor");
        }
        assertProblem(RawHttp.get(server, path + "?cursor=" + "a".repeat(2001)), 400, "invalid-parameter");
        assertProblem(RawHttp.get(server, path + "?cursor=a%2Bb"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aRealCursorWithAForgedKeyIsRefused(String page) throws IOException {
        String cursor = nextCursor(page);
        ObjectNode content = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        int length = content.get("after").size();
        JsonNodeFactory nodes = JSON.getNodeFactory();
        for (int at = 0; at < length; at++) {
            for (Object forged : List.of("\u0000", "a\nb", "\ud800", true, 1e300, List.of())) {
                ObjectNode copy = content.deepCopy();
                ((ArrayNode) copy.get("after")).set(at, JSON.<JsonNode>valueToTree(forged));
                assertProblem(RawHttp.get(server, page + "&cursor=" + token(copy)), 400, "invalid-cursor");
            }
        }
        ObjectNode longer = content.deepCopy();
        ((ArrayNode) longer.get("after")).add(nodes.textNode("more"));
        assertProblem(RawHttp.get(server, page + "&cursor=" + token(longer)), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aCursorOfAnotherQueryIsRefused(String page) {
        String cursor = nextCursor(page);
        assertEquals(200, RawHttp.get(server, page + "&cursor=" + cursor).status());
        assertProblem(RawHttp.get(server, page + "&lang=es&cursor=" + cursor), 400, "invalid-cursor");
        assertProblem(RawHttp.get(server, "/v1/comparisons?cursor=" + cursor), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesOfOneGiveTheWholeListOnce(String page) {
        List<Object> whole = JsonPath.from(RawHttp.get(server, page.replace("limit=1", "limit=100"))
                        .body())
                .getList("data");
        List<Object> pieces = new ArrayList<>();
        String next = page;
        while (next != null) {
            RawHttp.Answer answer = RawHttp.get(server, next);
            pieces.addAll(JsonPath.from(answer.body()).getList("data"));
            next = nextLink(answer);
        }
        assertEquals(whole, pieces);
    }

    @ParameterizedTest
    @MethodSource({"lists", "things"})
    void everyOperationAnswersTheOtherMethodsAsItShould(String template) {
        String path = template.contains("/leg-cramps/comparisons/")
                ? template.replace("{slug}", "restless-legs-syndrome")
                : template.replace("{slug}", "leg-cramps");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "NONSENSE")) {
            RawHttp.Answer answer = RawHttp.request(server, method, path);
            assertProblem(answer, 405, "method-not-allowed");
            assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
        }
        assertEquals(204, RawHttp.request(server, "OPTIONS", path).status());
        RawHttp.Answer get = RawHttp.get(server, path, "X-Request-Id: same");
        RawHttp.Answer head = RawHttp.request(server, "HEAD", path, "X-Request-Id: same");
        assertEquals("", head.body());
        assertEquals(withoutLengthAndDate(get), withoutLengthAndDate(head));
    }

    @ParameterizedTest
    @MethodSource({"lists", "things"})
    void malformedHeadersDoNoHarm(String template) {
        String path = template.replace("{slug}", "leg-cramps");
        int status = RawHttp.get(server, path).status();
        for (String header : List.of(
                "Accept-Language: -",
                "Accept-Language: ;;;",
                "Accept-Language: " + "e".repeat(8000),
                "Accept-Encoding: ;q=x",
                "Accept-Charset: ;;",
                "Content-Type: ///",
                "Range: bytes=5-1",
                "If-None-Match: ///",
                "If-Modified-Since: yesterday",
                "Authorization: Bearer nonsense",
                "Cookie: =;=",
                "X-Request-Id: a b",
                "Forwarded: ;;host=",
                "traceparent: nonsense")) {
            assertEquals(status, RawHttp.get(server, path, header).status(), header);
        }
        for (String accept : List.of("///", ",", "text/html", "application/json;q=0")) {
            assertProblem(RawHttp.get(server, path, "Accept: " + accept), 406, "not-acceptable");
        }
    }

    private String nextCursor(String page) {
        String cursor = JsonPath.from(RawHttp.get(server, page).body()).getString("page.nextCursor");
        assertTrue(cursor != null, () -> page + " has but one page");
        return cursor;
    }

    private static String nextLink(RawHttp.Answer answer) {
        return Stream.of(answer.header("Link").split(", ", -1))
                .filter(link -> link.endsWith("rel=\"next\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElse(null);
    }

    private static String token(ObjectNode content) throws IOException {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(content));
    }

    private static List<String> withoutLengthAndDate(RawHttp.Answer answer) {
        return answer.head().stream()
                .filter(line -> !line.matches("(content-length|transfer-encoding|date):.*"))
                .sorted()
                .toList();
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String type) {
        JsonPath problem = JsonPath.from(answer.body().isEmpty() ? "{}" : answer.body());
        assertAll(
                () -> assertEquals(status, answer.status(), answer::body),
                () -> assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type")),
                () -> assertEquals("/problems/" + type, problem.getString("type")),
                () -> assertEquals(answer.header("X-Request-Id"), problem.getString("requestId")));
    }
}
