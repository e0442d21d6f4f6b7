package healthcontent.mcp;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Messages as tests send them. */
final class McpCalls {

    static final String PATH = "/mcp";
    static final String NEWEST = "2026-07-28";
    static final String BEFORE = "2025-11-25";

    private static final ObjectMapper JSON = new ObjectMapper();

    private McpCalls() {}

    static ValidatableResponse send(String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(
                Map.of("Content-Type", "application/json", "Accept", "application/json, text/event-stream"));
        all.putAll(headers);
        return given().headers(all)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then();
    }

    /** A request of the version with a handshake, and its answer. */
    static JsonNode ask(String method, String params) {
        return read(send(request(method, params), Map.of("MCP-Protocol-Version", BEFORE))
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The result of a tool. */
    static JsonNode call(String tool, String arguments) {
        return ask("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}")
                .path("result");
    }

    /** A request of the version without a handshake. */
    static ValidatableResponse stateless(String method, String params, String name) {
        ObjectNode request = (ObjectNode) read(request(method, params));
        ((ObjectNode) request.path("params"))
                .putObject("_meta")
                .put("io.modelcontextprotocol/protocolVersion", NEWEST)
                .putObject("io.modelcontextprotocol/clientCapabilities");
        Map<String, String> headers = new HashMap<>(Map.of("MCP-Protocol-Version", NEWEST, "Mcp-Method", method));
        if (name != null) {
            headers.put("Mcp-Name", name);
        }
        return send(request.toString(), headers);
    }

    static String request(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"" + method + "\", \"params\": " + params + "}";
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
