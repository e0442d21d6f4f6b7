package healthcontent.security;

import static io.restassured.RestAssured.given;

import healthcontent.WithoutDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is not let in is told so without a look at the database: here there is none to look at. */
@QuarkusTest
@WithoutDatabase
@TestProfile(AwayDatabaseTest.NoDatabase.class)
class AwayDatabaseTest {

    private static final String PROBE = "/v1/sync/probe";

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
    void whoeverIsLetInIsToldToComeBack() {
        given().auth().oauth2(Tokens.with(Scopes.PLAN)).get(PROBE).then().statusCode(503);
    }
}
