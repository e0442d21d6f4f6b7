package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CrossOriginTest {

    private static final String ORIGIN = "Origin: https://app.example";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/conditions",
                "/v1/conditions/nope",
                "/v1/changes",
                "/v1/changes/stream?limit=0",
                "/problems",
                "/openapi"
            })
    void everyPageMayReadContentAndItsHeaders(String target) {
        RawHttp.Answer answer = RawHttp.get(server, target, ORIGIN);
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertNull(answer.header("Access-Control-Allow-Credentials"));
        Set<String> shown = Set.of(answer.header("Access-Control-Expose-Headers")
                .toLowerCase(Locale.ROOT)
                .split(" *, *"));
        assertTrue(
                shown.containsAll(List.of(
                        "etag",
                        "x-request-id",
                        "link",
                        "content-language",
                        "cache-status",
                        "server-timing",
                        "retry-after")),
                shown::toString);
    }

    @Test
    void aBrowserThatAsksBeforehandIsLetReadAndNothingElse() {
        RawHttp.Answer answer = RawHttp.request(
                server,
                "OPTIONS",
                "/v1/conditions",
                ORIGIN,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: cache-control,if-none-match");
        assertEquals(204, answer.status());
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertTrue(Set.of(answer.header("Access-Control-Allow-Headers").split(" *, *"))
                .containsAll(List.of("Cache-Control", "If-None-Match")));
        assertFalse(answer.header("Access-Control-Allow-Methods").matches(".*(POST|PUT|DELETE|PATCH).*"));
        assertEquals("3600", answer.header("Access-Control-Max-Age"));
    }

    @Test
    void aPageMayLookUpRedFlags() {
        RawHttp.Answer beforehand = RawHttp.request(
                server,
                "OPTIONS",
                "/v1/red-flags/lookup",
                ORIGIN,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type");
        assertEquals(204, beforehand.status());
        assertEquals("*", beforehand.header("Access-Control-Allow-Origin"));
        assertTrue(Set.of(beforehand.header("Access-Control-Allow-Headers").split(" *, *"))
                .contains("Content-Type"));
        Set<String> methods =
                Set.of(beforehand.header("Access-Control-Allow-Methods").split(" *, *"));
        assertEquals(Set.of("POST", "OPTIONS"), methods);
        RawHttp.Answer answer = RawHttp.request(server, "POST", "/v1/red-flags/lookup", ORIGIN, "Content-Length: 0");
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertNull(answer.header("Access-Control-Allow-Credentials"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sync/releases", "/v1/sync", "/q/health", "/q/metrics", "/", "/docs/"})
    void syncingAndOperationsAreClosedToOtherPages(String target) {
        for (String method : List.of("GET", "OPTIONS", "POST")) {
            RawHttp.Answer answer =
                    RawHttp.request(server, method, target, ORIGIN, "Access-Control-Request-Method: POST");
            assertEquals(
                    List.of(),
                    answer.head().stream()
                            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/conditions", "/v1/conditions?limit=0", "/problems"})
    void aCacheOnTheWayMayGiveAPageWhatItGotForSomebodyElse(String target) {
        for (int i = 0; i < 2; i++) {
            RawHttp.Answer answer = RawHttp.get(server, target);
            assertEquals(List.of("*"), answer.headers("Access-Control-Allow-Origin"));
            assertEquals(
                    RawHttp.get(server, target, ORIGIN).headers("Access-Control-Expose-Headers"),
                    answer.headers("Access-Control-Expose-Headers"));
        }
        assertEquals(304, RawHttp.get(server, "/v1", "If-None-Match: *").status());
        assertEquals("*", RawHttp.get(server, "/v1", "If-None-Match: *").header("Access-Control-Allow-Origin"));
    }
}
