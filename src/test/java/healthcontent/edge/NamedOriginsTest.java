package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.TwoOriginsAndNoKey;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TwoOriginsAndNoKey.class)
class NamedOriginsTest {

    @TestHTTPResource
    URI server;

    @Test
    void anOriginThatIsNamedMayReadWhetherTheAnswerWasMadeOrKept() {
        for (String origin : List.of("https://app.example", "https://web.example", "https://app.example")) {
            RawHttp.Answer answer = RawHttp.get(server, "/v1/conditions", "Origin: " + origin);
            assertEquals(200, answer.status());
            assertEquals(List.of(origin), answer.headers("Access-Control-Allow-Origin"));
            assertVaries(answer);
        }
    }

    @Test
    void anyOtherGetsItsAnswerButNoLeaveToReadIt() {
        RawHttp.Answer answer = RawHttp.get(server, "/v1/conditions", "Origin: https://evil.example");
        assertEquals(200, answer.status());
        assertNull(answer.header("Access-Control-Allow-Origin"));
        assertVaries(answer);
        assertVaries(RawHttp.get(server, "/v1/conditions"));
    }

    private static void assertVaries(RawHttp.Answer answer) {
        assertTrue(
                answer.headers("Vary").stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("origin")),
                answer.head()::toString);
    }
}
