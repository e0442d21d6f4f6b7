package healthcontent.security;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation that needs a token, as the contract of the running service tells it; so also one that is added later.
 *
 * @param path with a plausible value for each variable
 */
record SyncOperation(String method, String path) {

    private static final String SYNC = "/v1/sync/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    static List<SyncOperation> all() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get("/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith(SYNC) && !path.getKey().equals(ProtectedProbe.OPEN))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> new SyncOperation(method.toUpperCase(Locale.ROOT), filled(path.getKey()))))
                .toList();
    }

    private static String filled(String path) {
        return path.replace("{type}", "condition")
                .replace("{slug}", "leg-cramps")
                .replace("{id}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{[^}]*}", "1");
    }

    /** The path below the sync API, with its slash. */
    String rest() {
        return path.substring(SYNC.length() - 1);
    }
}
