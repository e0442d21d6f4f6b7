package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path means the same however its letters are written (RFC 3986, 6.2.2.2), to the router and to every rule. */
@QuarkusTest
class EncodedPathTest {

    private static final List<String> OF_THIS_RESPONSE = List.of("date:", "server-timing:", "cache-status:");

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/sync/releases, /v1/s%79nc/releases, 401",
        "OPTIONS, /v1/sync/releases, /v1/s%79nc/releases, 204",
        "GET, /v1/conditions, /%761/conditions, 200",
        "GET, /v1/conditions, /%76%31/c%6Fnditions, 200",
        "OPTIONS, /v1/conditions, /v1/c%6fnditions, 204",
        "DELETE, /v1/conditions, /v1/c%6fnditions, 405",
        "GET, /v1/conditions?nope=1, /%761/conditions?nope=1, 400",
        "GET, /v1/conditions?limit=0, /%761/conditions?limit=0, 400",
        "GET, /v1/conditions?limit=1&limit=2, /%761/conditions?limit=1&limit=2, 400",
        "GET, /v1/sync/releases?nope=1, /%761/sync/releases?nope=1, 401",
        "GET, /v1/nope, /%761/nope, 404",
        "GET, /openapi, /%6Fpenapi, 200",
        "GET, /q/health/live, /%71/health/live, 200",
        "GET, /docs/, /d%6Fcs/, 200",
        "GET, /problems, /pr%6Fblems, 200",
        "GET, /, /, 200",
    })
    void anEncodedLetterChangesNothing(String method, String plain, String encoded, int status) {
        RawHttp.Answer one = answer(method, plain);
        RawHttp.Answer other = answer(method, encoded);
        assertEquals(status, one.status());
        assertEquals(lines(one), lines(other));
        assertEquals(
                one.body().replaceAll("\"instance\":\"[^\"]*\"", ""),
                other.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
    }

    @Test
    void theLimitOfAnOperationIsNamedHoweverItsPathIsWritten() {
        RawHttp.Answer answer =
                RawHttp.request(server, "PUT", "/v1/s%79nc/documents/cause/cold", "Content-Length: 99999999999");
        assertEquals(413, answer.status());
        assertTrue(answer.body().contains("the limit of one document"), answer::body);
    }

    @Test
    void aBrowserThatOpensWhatIsNoPageGetsTheProblem() {
        RawHttp.Answer answer = RawHttp.get(server, "/%761/nope", "Accept: text/html");
        assertEquals(RawHttp.get(server, "/v1/nope", "Accept: text/html").status(), answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
    }

    @Test
    void aRequestIsCountedUnderItsRouteHoweverItsPathIsWritten() {
        String route = "uri=\"/v1/causes/{slug}\"";
        RawHttp.get(server, "/%761/c%61uses/nope", "If-None-Match: *");
        String metrics = RawHttp.get(server, "/q/metrics").body();
        assertTrue(metrics.contains(route), metrics);
    }

    private RawHttp.Answer answer(String method, String target) {
        return RawHttp.request(
                server,
                method,
                target,
                "Origin: https://app.example",
                "Access-Control-Request-Method: GET",
                "X-Request-Id: same");
    }

    /** The lines of a head that do not depend on when the response was made, or where from. */
    private static List<String> lines(RawHttp.Answer answer) {
        return answer.head().stream()
                .filter(line -> OF_THIS_RESPONSE.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith)
                        && !line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .toList();
    }
}
