package healthcontent.edge;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.RawHttp;
import healthcontent.TestClock;
import healthcontent.problem.Problem;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HttpEdgeTest {

    private static final String NAMED = "/v1/probe/named/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI server;

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/conditions/",
                "/conditions/Not-A-Slug",
                "/v1/nope",
                "/v1/",
                "/v1/probe/",
                "/v1//probe",
                "//example.org/v1/probe",
                "v1/probe",
                "/v1/probe;a=b",
                "/v1/./probe",
                "/v1/nope/../probe",
                "/v1/%2e%2e/q/health",
                NAMED + "no-such-thing",
                NAMED + "..",
                NAMED + "%2F",
                NAMED + "a%2Fb",
                NAMED + "%00",
                NAMED + "a\u0000b",
                NAMED + "%ZZ",
                NAMED + "%",
                NAMED + "%FF",
                NAMED + "\u00f0\u009f\u0098\u0080",
                NAMED + "%F0%9F%98%80",
                NAMED + "a\\b",
                NAMED + "{slug}",
                NAMED + "%3Cscript%3E",
                "/nope?%",
                "/docs/nope",
                "/q/nope",
            })
    void whatNamesNothingIsAProblemNotFound(String target) {
        assertProblem(RawHttp.get(server, target), 404, "not-found");
    }

    @Test
    void aVeryLongSlugIsNotFoundAndNotRepeatedInFull() {
        RawHttp.Answer answer = RawHttp.get(server, NAMED + "a".repeat(10_000));
        assertProblem(answer, 404, "not-found");
        assertTrue(answer.body().length() < 1000, answer::body);
    }

    @Test
    void aRequestLineOrHeaderBeyondAllMeasureIsRefusedByTheServerItself() {
        assertEquals(414, RawHttp.get(server, NAMED + "a".repeat(20_000)).status());
        assertEquals(
                431,
                RawHttp.get(server, "/v1/probe", "X-Big: " + "a".repeat(70_000)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/probe HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/probe HTTP/1.1\r\nHost: a b/@\r\nConnection: close\r\n\r\n",
            })
    void aRequestWithoutAGoodHostIsAMalformedRequest(String request) {
        assertProblem(RawHttp.send(server, request), 400, "malformed-request");
    }

    @Test
    void anAbsoluteAddressInTheRequestLineIsThePathInIt() {
        RawHttp.Answer answer = RawHttp.get(server, "http://elsewhere.example/v1/probe");
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("\"href\":\"/v1/probe\""), answer::body);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/probe, 'GET, HEAD, OPTIONS'",
        "PUT, /v1/probe, 'GET, HEAD, OPTIONS'",
        "PATCH, /v1/probe, 'GET, HEAD, OPTIONS'",
        "DELETE, /v1/probe, 'GET, HEAD, OPTIONS'",
        "TRACE, /v1/probe, 'GET, HEAD, OPTIONS'",
        "NONSENSE, /v1/probe, 'GET, HEAD, OPTIONS'",
        "get, /v1/probe, 'GET, HEAD, OPTIONS'",
        "DELETE, /v1/probe/named/x, 'GET, HEAD, OPTIONS, PUT'",
        "PUT, /v1/sync/documents/condition/gout/revisions, 'GET, HEAD, OPTIONS'",
        "DELETE, /v1/sync/documents/condition/gout/revisions/1, 'GET, HEAD, OPTIONS'",
        "POST, /v1/sync/documents/condition/gout, 'DELETE, GET, HEAD, OPTIONS, PUT'",
        "POST, /v1/conditions/gout/comparisons/arthritis, 'GET, HEAD, OPTIONS'",
    })
    void aWrongMethodIsToldTheRightOnes(String method, String path, String allow) {
        RawHttp.Answer answer = RawHttp.request(server, method, path);
        assertProblem(answer, 405, "method-not-allowed");
        assertEquals(allow, answer.header("Allow"));
    }

    @Test
    void aWrongMethodOnAPathThatIsNotThereIsNotFound() {
        assertProblem(RawHttp.request(server, "DELETE", "/v1/nope"), 404, "not-found");
    }

    @Test
    void optionsTellsTheMethodsOfAPath() {
        RawHttp.Answer answer = RawHttp.request(server, "OPTIONS", NAMED + "x");
        assertEquals(204, answer.status());
        assertEquals("GET, HEAD, OPTIONS, PUT", answer.header("Allow"));
        assertProblem(RawHttp.request(server, "OPTIONS", "/v1/nope"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probe", "/v1/probe/broken", NAMED + "x", "/nope", "/v1/probe?x=1"})
    void headIsGetWithoutTheBody(String target) {
        RawHttp.Answer get = RawHttp.get(server, target, "X-Request-Id: same");
        RawHttp.Answer head = RawHttp.request(server, "HEAD", target, "X-Request-Id: same");
        assertEquals("", head.body());
        assertEquals(withoutLengthAndDate(get), withoutLengthAndDate(head));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                "///",
                "*",
                "text/html",
                "application/problem+json",
                "application/json;q=0",
                "application/json;q=x",
                "*/*;q=NaN",
                ";q=;q=,;q",
            })
    void anAcceptThatAllowsNoJsonIsNotAcceptable(String accept) {
        for (String target : List.of("/v1/probe", "/v1/changes")) {
            assertProblem(RawHttp.get(server, target, "Accept: " + accept), 406, "not-acceptable");
        }
    }

    @Test
    void garbageInAcceptIsNotAcceptableHoweverLong() {
        for (String garbage : List.of("a", ",", ";q=", "*/", "a/b;", "\"")) {
            String accept = "Accept: " + garbage.repeat(8000 / garbage.length());
            assertProblem(RawHttp.get(server, "/v1/probe", accept), 406, "not-acceptable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*;q=0.1",
                "text/html, */*;q=0.1",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/html\r\nAccept: application/json",
            })
    void anAcceptThatAllowsJsonGetsIt(String accept) {
        assertEquals(200, RawHttp.get(server, "/v1/probe", "Accept: " + accept).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probe", "/v1/changes", "/problems", "/problems/not-found", "/v1"})
    void whatIsAcceptedMayBeWrittenWithSpaces(String target) {
        for (String accept :
                List.of("application/json ; q=0.5", "application/json\t;q=0.5", "text/csv , application/json ;q=1")) {
            assertEquals(200, RawHttp.get(server, target, "Accept: " + accept).status(), accept);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'text/html ; q=0.2, application/json ; q=0.9', application/json",
        "'text/html ; q=0.9, application/json ; q=0.2', text/html"
    })
    void theFormatThatIsPreferredIsGivenHoweverThatIsWritten(String accept, String preferred) {
        String given = RawHttp.get(server, "/problems", "Accept: " + accept).header("Content-Type");
        assertTrue(given.startsWith(preferred), given);
    }

    @Test
    void aProblemIsAProblemWhateverIsAccepted() {
        assertProblem(RawHttp.get(server, NAMED + "x", "Accept: application/json"), 404, "not-found");
        assertProblem(RawHttp.get(server, "/nope", "Accept: text/csv"), 404, "not-found");
    }

    @Test
    void aBodyThatAnOperationDoesNotTakeIsRefused() {
        for (String type : List.of("text/plain", "///")) {
            RawHttp.Answer answer =
                    RawHttp.request(server, "PUT", NAMED + "x", "Content-Type: " + type, "Content-Length: 0");
            assertProblem(answer, 415, "unsupported-media-type");
        }
        RawHttp.Answer answer = RawHttp.request(
                server, "PUT", NAMED + "x", "Content-Type: application/json", "Content-Length: 99999999999");
        assertProblem(answer, 413, "payload-too-large");
        assertTrue(answer.body().contains("larger than 80 MiB, the limit of any request."), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "identity, br", "nonsense"})
    void aCompressedBodyIsRefusedAndToldHowToCome(String coding) {
        RawHttp.Answer answer = RawHttp.request(
                server,
                "PUT",
                NAMED + "x",
                "Content-Type: application/json",
                "Content-Encoding: " + coding,
                "Content-Length: 0");
        assertProblem(answer, 415, "unsupported-media-type");
        assertEquals("identity", answer.header("Accept-Encoding"));
    }

    /** The answer is read until the server closes, so one that waits for the rest makes this fail. */
    @Test
    void aBodyThatNobodyWillReadEndsTheConnectionWhereverItIsSent() {
        List<String> targets = List.of("/v1/conditions;x", "//", "/%zz", "/nope", "/");
        List<RawHttp.Answer> answers = RawHttp.sendAtOnce(
                server,
                targets.stream()
                        .map(target -> "POST " + target
                                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\nx")
                        .toList());
        for (int i = 0; i < targets.size(); i++) {
            RawHttp.Answer answer = answers.get(i);
            assertTrue(Set.of(404, 413).contains(answer.status()), answer.head()::toString);
            assertEquals("close", answer.header("Connection"), targets.get(i));
        }
    }

    @Test
    void everythingThatIsWrongWithTheQueryIsToldAtOnce() {
        RawHttp.Answer answer = RawHttp.get(server, "/v1/probe/list?limit=0&x=1&q=a&q=b&total=%zz&%");
        assertProblem(answer, 400, "invalid-parameter");
        JsonPath problem = JsonPath.from(answer.body());
        assertEquals(List.of("limit", "x", "q", "total", "%"), problem.getList("errors.parameter"));
        assertEquals(
                "“limit” must be a whole number from 1 to 100. errors names 4 more. This operation has the query parameters"
                        + " cursor, limit, q and total.",
                problem.getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probe/list?limit=-1",
                "/v1/probe/list?limit=101",
                "/v1/probe/list?limit=1000000000000",
                "/v1/probe/list?limit=1&limit=1",
                "/v1/probe/list?q=%00",
                "/v1/probe/list?q=a;limit=500",
                "/v1/probe/list?Q=a",
                "/v1/probe/list?lang=en",
                "/v1/probe?lang=e_s",
                "/v1/probe?lang=",
                NAMED + "x?limit=1",
            })
    void aBadParameterIsRefused(String target) {
        assertProblem(RawHttp.get(server, target), 400, "invalid-parameter");
    }

    @Test
    void aTokenMayHoldABarAsItIs() {
        assertEquals(200, RawHttp.get(server, "/v1/probe/list?q=system|code").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "e30", "eyJhZnRlciI6WyJhIl0sIm9mIjoieCJ9"})
    void aForgedCursorIsRefused(String cursor) {
        assertProblem(RawHttp.get(server, "/v1/probe/list?cursor=" + cursor), 400, "invalid-cursor");
    }

    @Test
    void aWithdrawalSaysWhyAndWhenAndWhatInstead() {
        RawHttp.Answer answer = RawHttp.get(server, "/v1/probe/withdrawn");
        assertProblem(answer, 410, "withdrawn");
        JsonPath problem = JsonPath.from(answer.body());
        assertEquals("superseded", problem.getString("reason"));
        assertEquals("2026-01-02T03:04:05.000006Z", problem.getString("withdrawnAt"));
        assertEquals("/v1/probe/good-day", problem.getString("replacement.href"));
    }

    @Test
    void aFailureTellsNothingOfTheInside() {
        RawHttp.Answer answer = RawHttp.get(server, "/v1/probe/broken");
        assertProblem(answer, 500, "internal-error");
        assertTrue(!answer.body().contains("secret") && !answer.body().contains("Exception"), answer::body);
    }

    @Test
    void aDatabaseThatIsAwaySaysWhenToAskAgain() {
        RawHttp.Answer answer = RawHttp.get(server, "/v1/probe/database-away");
        assertProblem(answer, 503, "service-unavailable");
        assertEquals("5", answer.header("Retry-After"));
        assertTrue(!answer.body().contains("refused"), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"/v1/probe, 200", "/v1/probe/broken, 500", "/nope, 404", "/q/health/live, 200", "/docs/, 200", "*, 404"
    })
    void everyAnswerCarriesADateARequestIdAndSecurityHeaders(String target, int status) {
        RawHttp.Answer answer = RawHttp.get(server, target);
        assertAll(
                () -> assertEquals(status, answer.status()),
                () -> assertEquals(1, answer.headers("Date").size()),
                () -> assertEquals(1, answer.headers("X-Request-Id").size()),
                () -> assertEquals(List.of("nosniff"), answer.headers("X-Content-Type-Options")),
                () -> assertEquals(List.of("no-referrer"), answer.headers("Referrer-Policy")),
                () -> assertEquals(1, answer.headers("Content-Security-Policy").size()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/probe, 200",
        "HEAD, /v1/probe, 200",
        "GET, /v1, 200",
        "GET, /v1, 200",
        "OPTIONS, /v1/probe, 204",
        "GET, /v1/probe/named/x, 404",
        "GET, /v1/%ZZ, 404",
        "GET, *, 404",
        "GET, /v1/probe/broken, 500",
        "GET, /problems, 200",
        "GET, /problems/not-found, 200",
        "GET, /nope, 404",
        "GET, /, 200",
        "GET, /q/health/live, 200",
    })
    void whatTheServiceSaysIsDatedByItsClock(String method, String target, int status) {
        clock.set(Instant.parse("2026-11-27T00:00:00.999Z"));
        RawHttp.Answer answer = RawHttp.request(server, method, target);
        assertEquals(status, answer.status());
        assertEquals(List.of("Fri, 27 Nov 2026 00:00:00 GMT"), answer.headers("Date"));
    }

    @Test
    void aGoodRequestIdIsKeptAndABadOneReplaced() {
        assertEquals(
                "Abc.1_2-3",
                RawHttp.get(server, "/nope", "X-Request-Id: Abc.1_2-3").header("X-Request-Id"));
        for (String bad : List.of("a b", "", "a".repeat(65), "<a>")) {
            String id = RawHttp.get(server, "/nope", "X-Request-Id: " + bad).header("X-Request-Id");
            assertTrue(id.matches("[0-9a-f-]{36}"), id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/probe/broken, 500 internal-error",
        "/v1/probe/database-away, 503 service-unavailable",
        "/v1/probe/named/x, 404 not-found",
        "/v1/probe?x=1, 400 invalid-parameter",
        "/nope, 404 not-found",
        "/v1/%ZZ, 404 not-found",
    })
    void eachFailureIsOneLineInTheLogWithItsId(String target, String outcome) {
        try (RequestLogLines log = new RequestLogLines()) {
            String id = RawHttp.get(server, target).header("X-Request-Id");
            List<RequestLogLines.Line> lines = log.of(id);
            assertEquals(1, lines.size(), () -> id + " has " + lines);
            assertTrue(lines.get(0).message().startsWith("GET " + target + ": " + outcome), lines.get(0)::message);
            assertEquals(outcome.startsWith("500"), lines.get(0).level().equals(Level.ERROR));
            assertEquals(outcome.startsWith("500"), lines.get(0).thrown() != null);
        }
    }

    @Test
    void aFailureOfWhatTheServerSendsOnToAnotherPathIsOneLineToo() {
        try (RequestLogLines log = new RequestLogLines()) {
            RawHttp.Answer answer = RawHttp.get(server, SentOnProbe.PATH);
            assertEquals(500, answer.status(), answer.body());
            assertEquals(1, log.of(answer.header("X-Request-Id")).size());
        }
    }

    @Test
    void aGoodAnswerIsNoLineInTheLog() {
        try (RequestLogLines log = new RequestLogLines()) {
            String id = RawHttp.get(server, "/v1/probe").header("X-Request-Id");
            assertEquals(List.of(), log.of(id));
        }
    }

    @Test
    void nobodyWritesALineOfHisOwnIntoTheLog() {
        try (RequestLogLines log = new RequestLogLines()) {
            String id = RawHttp.get(server, NAMED + "a\u0085b\u001b[31m" + "c".repeat(1000))
                    .header("X-Request-Id");
            String line = log.of(id).get(0).message();
            assertTrue(line.chars().noneMatch(Character::isISOControl), line);
            assertTrue(line.length() < 400, line);
        }
        try (RequestLogLines log = new RequestLogLines()) {
            String id = RawHttp.get(server, "/v1/probe/broken").header("X-Request-Id");
            assertTrue(log.of(id).get(0).thrown().toString().endsWith("inside\\u000d\\u000aforged line"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/v1/probe, es, es, /v1/probe, Accept-Language",
                "/v1/probe, es-MX;q=0.8, es, /v1/probe, Accept-Language",
                "/v1/probe, -, en, /v1/probe, Accept-Language",
                "/v1/probe, fr, en, /v1/probe, Accept-Language",
                "/v1/probe, ;;;, en, /v1/probe, Accept-Language",
                "/v1/probe?lang=es, en, es, /v1/probe?lang=es, -",
                "/v1/probe?lang=es-MX, en, es, /v1/probe?lang=es, -",
                "/v1/probe?lang=fr, es, en, /v1/probe?lang=en, -",
            })
    void theLanguageIsThatOfTheParameterElseOfTheHeader(
            String target, String header, String language, String href, String vary) {
        RawHttp.Answer answer = header == null
                ? RawHttp.get(server, target)
                : RawHttp.get(server, target, "Accept-Language: " + header);
        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals(language, answer.header("Content-Language")),
                () -> assertEquals(vary, answer.header("Vary")),
                () -> assertEquals("{\"language\":\"" + language + "\",\"href\":\"" + href + "\"}", answer.body()));
    }

    @Test
    void aLoneHyphenAsLanguageIsIgnored() {
        assertEquals(200, RawHttp.get(server, "/v1/probe", "Accept-Language: -").status());
        assertEquals(
                200,
                RawHttp.get(server, "/v1/probe", "Accept-Language: " + "a-".repeat(4000))
                        .status());
    }

    @Test
    void theProblemOfARealClientReadsWell() {
        RestAssured.given()
                .get("/v1/probe/named/leg-cramp")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("detail", allOf(containsString("leg-cramp"), not(containsString("null"))))
                .body("keySet()", hasItems("type", "title", "status", "detail", "instance", "requestId", "errors"));
    }

    private static List<String> withoutLengthAndDate(RawHttp.Answer answer) {
        return answer.head().stream()
                .filter(line -> !line.startsWith("content-length") && !line.startsWith("date"))
                .sorted()
                .toList();
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String type) {
        JsonNode problem = json(answer.body().isEmpty() ? "{}" : answer.body());
        assertAll(
                () -> assertEquals(status, answer.status()),
                () -> assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type")),
                () -> assertEquals("/problems/" + type, problem.path("type").asText()),
                () -> assertEquals(status, problem.path("status").intValue()),
                () -> assertEquals(
                        answer.header("X-Request-Id"), problem.path("requestId").textValue()),
                () -> assertTrue(problem.path("stack").isMissingNode()),
                () -> assertEquals(
                        URI.create(problem.path("instance").asText()).toString(),
                        problem.path("instance").textValue()));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
