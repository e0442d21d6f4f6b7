package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import healthcontent.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {

    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1, 200",
        "HEAD, /v1, 200",
        "OPTIONS, /v1, 204",
        "GET, /v1?what=this, 400",
        "GET, /v1/sync/releases, 401",
        "GET, /v1/nope, 404",
        "POST, /v1, 405",
        "GET, /v1//causes, 404",
        "GET, /openapi, 200",
        "GET, /q/health, 200",
        "GET, /q/metrics, 200",
        "GET, /q/nope, 404",
        "GET, /app/main.js, 200",
        "GET, /app/base.css, 200",
    })
    void dataMayDoNothingInABrowser(String method, String target, int status) {
        assertHeaders(RawHttp.request(server, method, target), status, DATA);
    }

    @Test
    void dataThatIsRefusedMayDoNothingEither() {
        assertHeaders(RawHttp.get(server, "/v1", "Accept: text/csv"), 406, DATA);
        assertHeaders(RawHttp.request(server, "POST", "/v1/sync/releases", "Content-Length: 90000000"), 413, DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/conditions/nope.css", "/docsandmore", "/v1andmore"})
    void aPageHasOnlyWhatThisServiceHas(String path) {
        assertHeaders(RawHttp.get(server, path), 404, PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/", "/docs/index.html", "/docs/explorer.js", "/docs/swagger-ui-bundle.js"})
    void theExplorerHasNoMoreButPicturesInItsStyles(String path) {
        assertHeaders(RawHttp.get(server, path), 200, PAGE.replace("img-src 'self'", "img-src 'self' data:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/app/main.js", "/app/problems.css", "/docs/", "/docs/explorer.js", "/docs/swagger-ui.css"})
    void browsersAskEachTimeWhetherTheirPagesAreStillTheNewest(String path) {
        RawHttp.Answer answer = RawHttp.get(server, path);
        assertEquals(200, answer.status());
        assertEquals(List.of("no-cache"), answer.headers("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "OPTIONS, /, 204",
        "POST, /, 405",
        "GET, /conditions/no-such-condition, 404",
        "GET, /problems, 200",
        "GET, /problems/not-found, 200",
        "GET, /problems/nope, 404",
    })
    void aPageThatIsThereHasThemToo(String method, String target, int status) {
        assertHeaders(RawHttp.request(server, method, target), status, PAGE);
    }

    private static void assertHeaders(RawHttp.Answer answer, int status, String policy) {
        assertEquals(status, answer.status());
        assertEquals(List.of(policy), answer.headers("Content-Security-Policy"));
        assertEquals(List.of("nosniff"), answer.headers("X-Content-Type-Options"));
        assertEquals(List.of("no-referrer"), answer.headers("Referrer-Policy"));
        assertFalse(answer.headers("X-Request-Id").isEmpty());
        assertEquals(List.of(), answer.headers("Set-Cookie"));
        assertEquals(List.of(), answer.headers("Server"));
    }
}
