package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.RawHttp;
import healthcontent.trial.UpgradedTrial;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(UpgradedTrial.class)
class NoOriginsTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "none", "null", "*"})
    void readingIsClosedToEveryOtherPageAndAnswersAllOthers(String origin) {
        for (String method : List.of("GET", "GET", "OPTIONS")) {
            RawHttp.Answer answer = RawHttp.request(
                    server, method, "/v1/conditions", "Origin: " + origin, "Access-Control-Request-Method: GET");
            assertEquals(method.equals("GET") ? 200 : 204, answer.status());
            assertEquals(
                    List.of(),
                    answer.head().stream()
                            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                            .toList());
        }
    }
}
