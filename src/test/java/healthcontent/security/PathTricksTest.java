package healthcontent.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a protected path is written, it is not let in without a token that allows it. */
@QuarkusTest
class PathTricksTest {

    private static final String PROBE = "/v1/sync/probe";
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 406, 413, 415);

    @TestHTTPResource
    URI server;

    @Test
    void thePlainPathLetsInWithATokenOnly() {
        String token = "Authorization: Bearer " + Tokens.with(Scopes.PLAN);
        assertTrue(RawHttp.get(server, PROBE, token).body().contains(ProtectedProbe.SECRET));
        assertTrue(RawHttp.get(server, PROBE + "/some-segment", token).body().contains(ProtectedProbe.SECRET));
        assertEquals(401, RawHttp.get(server, PROBE).status());
        assertEquals(401, RawHttp.get(server, PROBE + "/some-segment").status());
    }

    static Stream<String> tricks() {
        return Stream.of(
                        "//v1/sync/probe",
                        "/v1//sync/probe",
                        "/v1/sync//probe",
                        "/v1/sync/probe/",
                        "/v1/sync/probe//",
                        "///v1///sync///probe",
                        "/v1/sync/probe;x",
                        "/v1/sync/probe;x=y",
                        "/v1;x/sync/probe",
                        "/v1/sync;a=b;c/probe",
                        "/;/v1/sync/probe",
                        "/v1%2Fsync/probe",
                        "/v1/sync%2fprobe",
                        "/v1%2Fsync%2Fprobe",
                        "%2Fv1/sync/probe",
                        "/%2Fv1/sync/probe",
                        "/v1/sync%5Cprobe",
                        "/v1\\sync\\probe",
                        "/v1/sync/probe%3Bx",
                        "/v1/sync/probe%3B",
                        "/v1/sync/probe%00",
                        "/v1/sync/probe%20",
                        "/v1/sync/probe%0a",
                        "/v1/sync/probe%2e",
                        "/v1/./sync/probe",
                        "/v1/%2e/sync/probe",
                        "/v1/x/../sync/probe",
                        "/v1/conditions/../sync/probe",
                        "/v1/conditions/%2e%2e/sync/probe",
                        "/v1/conditions/..%2fsync/probe",
                        "/v1/conditions/..;/sync/probe",
                        "/docs/../v1/sync/probe",
                        "/q/openapi/../../v1/sync/probe",
                        "/../v1/sync/probe",
                        "/v1/sync/probe/.",
                        "/v1/sync/probe/x/..",
                        "/V1/sync/probe",
                        "/v1/SYNC/probe",
                        "/v1/sync/Probe",
                        "/v1/%73ync/probe",
                        "/v1/sync/%70robe",
                        "/%76%31/%73%79%6e%63/%70%72%6f%62%65",
                        "/v1/sync/probe%252F",
                        "/v1/%2573ync/probe",
                        "/v1/sync/probe.json",
                        "/v1/sync/probe?lang=en",
                        "/v1/sync/probe?",
                        "/v1/sync/probe?x=/../public",
                        "/v1/sync/probe#/public",
                        "/v1/sync/probe/public/../segment",
                        "/v1/sync/probe/public%2F..%2Fsegment",
                        "http://localhost/v1/sync/probe",
                        "http://localhost//v1/sync/probe",
                        "http://elsewhere.example/v1/sync/probe",
                        "http://localhost/v1/conditions/../sync/probe",
                        "HTTP://LOCALHOST:80/v1/sync/probe;x",
                        "v1/sync/probe",
                        "*",
                        "/v1/sync/\u00e9/../probe")
                .flatMap(target -> Stream.of(target, target.replace("/probe", "/probe/segment")))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void noWayOfWritingThePathGetsPast(String target) {
        String wrongScope = "Authorization: Bearer " + Tokens.with(Scopes.AUDIT);
        for (String method : List.of("GET", "POST", "HEAD", "DELETE", "get")) {
            refused(RawHttp.request(server, method, target), method + " " + target);
        }
        refused(RawHttp.get(server, target, wrongScope), target);
        refused(RawHttp.get(server, target, "Authorization: Bearer garbage"), target);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void noHeaderGetsPast(String header) {
        String scope = "Authorization: Bearer " + Tokens.with(Scopes.PLAN);
        refused(RawHttp.get(server, PROBE, header), header);
        // what a token for reading may not do stays so, whatever the method pretends to be
        refused(RawHttp.request(server, "POST", PROBE, header, scope, "Content-Length: 0"), header);
    }

    static Stream<String> headers() {
        return Stream.of(
                "X-HTTP-Method-Override: GET",
                "X-HTTP-Method: GET",
                "X-Method-Override: GET",
                "X-Original-URL: /v1/sync/probe/public",
                "X-Rewrite-URL: /v1/sync/probe/public",
                "X-Forwarded-Prefix: /v1/sync/probe/public",
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=127.0.0.1;host=localhost",
                "Host: elsewhere.example",
                "Cookie: quarkus-credential=x");
    }

    @Test
    void noOperationOfTheSyncApiLetsInWithoutAToken() {
        for (SyncOperation operation : SyncOperation.all()) {
            assertEquals(401, ask(operation.method(), operation.path()).status(), operation.toString());
        }
    }

    @Test
    void noWayOfWritingThePathOfAnOperationGetsPast() {
        List<SyncOperation> operations = SyncOperation.all();
        assertTrue(operations.size() >= 10, operations.toString());
        for (SyncOperation operation : operations) {
            tricks().filter(target -> target.contains("/probe")).forEach(target -> {
                String trick = target.replaceFirst("/probe(?:/segment)?", operation.rest());
                refused(ask(operation.method(), trick), operation.method() + " " + trick);
            });
        }
    }

    private RawHttp.Answer ask(String method, String target) {
        return RawHttp.request(server, method, target, "Content-Type: application/json", "Content-Length: 0");
    }

    private static void refused(RawHttp.Answer answer, String asked) {
        assertTrue(REFUSALS.contains(answer.status()), () -> asked + " was answered with " + answer.head());
        assertFalse(answer.body().contains(ProtectedProbe.SECRET), asked);
    }
}
