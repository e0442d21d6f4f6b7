package healthcontent.mcp;

import static healthcontent.mcp.McpCalls.send;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.Repetitions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random messages, most of them wrong in some way: whatever is sent, the service does not fail. */
@QuarkusTest
class HostileMessagesTest {

    private static final long SEED = 20261130;
    private static final int MESSAGES = Repetitions.of(500);
    private static final Set<Integer> EXPECTED = Set.of(200, 202, 400, 404, 413);

    private final Random random = new Random(SEED);

    private final List<Supplier<String>> values = List.of(
            () -> "\"leg-cramps\"",
            () -> "\"" + "x".repeat(1 + random.nextInt(60_000)) + "\"",
            () -> "\"../../etc/passwd\"",
            () -> "\"health-content://conditions/../conditions/x\"",
            () -> "\"health-content://conditions/leg-cramps?lang=" + "e".repeat(1 + random.nextInt(120)) + "\"",
            () -> "\"\\u0000\"",
            () -> "\"\\ud800\"",
            () -> "\"%_'; drop table condition; --\"",
            () -> "\"conditions.eyJhZnRlciI6WzFdLCJvZiI6IngifQ\"",
            () -> "\"eyJhZnRlciI6WzFdLCJvZiI6IngifQ\"",
            () -> "\"symptoms.\"",
            () -> "null",
            () -> "true",
            () -> "-1",
            () -> "1e400",
            () -> "9".repeat(1 + random.nextInt(120)),
            () -> "[".repeat(1 + random.nextInt(40)),
            () -> "[]",
            () -> "{}",
            () -> "[\"pain\", \"pain\", 3]",
            () -> "{\"a\": {\"b\": [1, 2, {\"c\": null}]}}",
            () -> "{\"" + "k".repeat(1 + random.nextInt(60_000)) + "\": 1}");

    private final List<String> names = List.of(
            "name",
            "arguments",
            "uri",
            "cursor",
            "ref",
            "argument",
            "_meta",
            "query",
            "condition",
            "section",
            "symptoms",
            "first",
            "second",
            "code",
            "system",
            "language",
            "limit",
            "protocolVersion",
            "type",
            "value");

    private final List<String> methods = List.of(
            "initialize",
            "ping",
            "tools/list",
            "tools/call",
            "resources/list",
            "resources/read",
            "resources/templates/list",
            "completion/complete",
            "server/discover",
            "prompts/get",
            "",
            "nope");

    private final List<String> tools =
            List.of("search", "read_condition", "look_up_red_flags", "compare", "find_by_code", "nope");

    @Test
    void nothingThatIsSentMakesTheServiceFail() {
        Set<Integer> seen = new TreeSet<>();
        for (int i = 0; i < MESSAGES; i++) {
            String body = message();
            int status = send(body, headers()).extract().statusCode();
            assertTrue(EXPECTED.contains(status), () -> "seed " + SEED + ": " + status + " for " + shown(body));
            seen.add(status);
        }
        assertTrue(seen.containsAll(Set.of(200, 202, 400, 413)), "seed " + SEED + " saw only " + seen);
    }

    private Map<String, String> headers() {
        return switch (random.nextInt(6)) {
            case 0 -> Map.of();
            case 1 -> Map.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", any(methods));
            case 2 -> Map.of("MCP-Protocol-Version", "x".repeat(1 + random.nextInt(500)));
            default -> Map.of("MCP-Protocol-Version", "2025-11-25");
        };
    }

    private String message() {
        return switch (random.nextInt(8)) {
            case 0 -> any(values).get();
            case 1 -> "[" + request() + "," + request() + "," + any(values).get() + "]";
            case 2 -> request().replaceFirst("\"id\": [^,]*,", "");
            case 3 -> request().substring(random.nextInt(20));
            default -> request();
        };
    }

    private String request() {
        String params = random.nextBoolean() ? object(random.nextInt(4)) : call();
        return "{\"jsonrpc\": \"2.0\", \"id\": "
                + (random.nextInt(5) == 0 ? any(values).get() : "1") + ", \"method\": \"" + any(methods)
                + "\", \"params\": " + params + "}";
    }

    private String call() {
        return "{\"name\": \"" + any(tools) + "\", \"uri\": " + any(values).get() + ", \"arguments\": "
                + object(random.nextInt(5)) + "}";
    }

    private String object(int properties) {
        StringBuilder object = new StringBuilder("{\"x\": 1");
        Set<String> used = new TreeSet<>();
        for (int i = 0; i < properties; i++) {
            String name = any(names);
            if (used.add(name)) {
                object.append(", \"")
                        .append(name)
                        .append("\": ")
                        .append(any(values).get());
            }
        }
        return object.append('}').toString().replaceFirst("\"x\": 1,? ?", random.nextInt(4) == 0 ? "$0" : "");
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String shown(String body) {
        return body.length() > 500 ? body.substring(0, 500) + "…" : body;
    }
}
