package healthcontent.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract tells which operations need a token, so that Swagger UI and generated clients send one there. */
@QuarkusTest
class SecurityContractTest {

    private JsonPath contract;

    @BeforeEach
    void readContract() {
        contract = RestAssured.get("/openapi?format=json").jsonPath();
    }

    @Test
    void theOneSchemeIsABearerToken() {
        Map<String, Map<String, String>> schemes = contract.getMap("components.securitySchemes");
        assertEquals(List.of("bearer"), List.copyOf(schemes.keySet()));
        Map<String, String> bearer = schemes.get("bearer");
        assertEquals("http", bearer.get("type"));
        assertEquals("bearer", bearer.get("scheme"));
        assertEquals("JWT", bearer.get("bearerFormat"));
        for (String scope : List.of(Scopes.PLAN, Scopes.APPLY, Scopes.AUDIT)) {
            assertTrue(bearer.get("description").contains(scope), scope);
        }
    }

    @Test
    void everyOperationThatNeedsATokenSaysSoAndNoOther() {
        Map<String, Map<String, Map<String, Object>>> paths = contract.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) ->
                assertEquals(needsToken(path), asksForToken(operation.get("security")), method + " " + path)));
    }

    private static boolean needsToken(String path) {
        return path.startsWith("/v1/sync/")
                && !path.equals("/v1/sync/probe/public")
                && !path.equals("/v1/sync/probe/forgotten");
    }

    private static boolean asksForToken(Object security) {
        return security instanceof List<?> ways
                && ways.size() == 1
                && ways.get(0) instanceof Map<?, ?> way
                && way.keySet().equals(Set.of("bearer"));
    }
}
