package healthcontent.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.WithoutDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request is refused without a look at the database: here there is none. */
@QuarkusTest
@WithoutDatabase
@TestProfile(AwayDatabaseTest.NoDatabase.class)
public class AwayDatabaseTest {

    private static final String PROBE = "/v1/sync/probe";

    @TestHTTPResource
    URI server;

    public static class NoDatabase implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Tokens.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/nothing-there");
        }
    }

    @Test
    void whoeverIsNotLetInIsToldSo() {
        given().get(PROBE).then().statusCode(401);
        given().body("{}").post(PROBE).then().statusCode(401);
        given().auth().oauth2("garbage").get(PROBE).then().statusCode(401);
        given().get(PROBE + "?limit=x&bogus=1").then().statusCode(401);
        given().auth().oauth2(Tokens.with(Scopes.AUDIT)).get(PROBE).then().statusCode(403);
    }

    @Test
    void soItIsForEveryOperationOfTheSyncApi() {
        for (SyncOperation operation : SyncOperation.all()) {
            given().contentType("application/json")
                    .request(operation.method(), operation.path())
                    .then()
                    .statusCode(401);
            given().contentType("application/json")
                    .auth()
                    .oauth2(Tokens.with("content:none"))
                    .request(operation.method(), operation.path())
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void noBodyIsAwaitedFromWhoeverIsNotLetIn() throws IOException {
        String head = """
                POST /v1/sync/releases HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 9000000

                """.replace("\n", "\r\n");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertEquals("HTTP/1.1 401", new String(answer.readNBytes(12), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void whoeverIsLetInIsToldToComeBack() {
        given().auth().oauth2(Tokens.with(Scopes.PLAN)).get(PROBE).then().statusCode(503);
    }
}
