package healthcontent.mcp;

import static healthcontent.mcp.McpCalls.ask;
import static healthcontent.mcp.McpCalls.read;
import static healthcontent.mcp.McpCalls.request;
import static healthcontent.mcp.McpCalls.send;
import static healthcontent.mcp.McpCalls.stateless;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol: its versions, its errors, and what HTTP has to do with them. */
@QuarkusTest
class McpProtocolTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-25,2025-11-25",
        "2025-06-18,2025-06-18",
        "2025-03-26,2025-03-26",
        "2024-11-05,2025-11-25",
        "2026-07-28,2025-11-25",
        "tomorrow,2025-11-25"
    })
    void aHandshakeAgreesOnTheVersionAskedForOrTheNewestThatHasOne(String asked, String agreed) {
        send(request("initialize", "{\"protocolVersion\": \"" + asked + "\"}"), Map.of())
                .statusCode(200)
                .body("result.protocolVersion", equalTo(agreed))
                .body("result.serverInfo.name", equalTo("health-content"))
                .body("result.instructions", containsString("no assessment"))
                .header("Mcp-Session-Id", nullValue());
    }

    @Test
    void theVersionWithoutAHandshakeIsDiscovered() {
        stateless("server/discover", "{}", null)
                .statusCode(200)
                .body("result.resultType", equalTo("complete"))
                .body("result.supportedVersions", hasItem("2026-07-28"))
                .body("result.cacheScope", equalTo("public"))
                .body("result._meta.'io.modelcontextprotocol/serverInfo'.name", equalTo("health-content"));
        stateless("initialize", "{}", null).statusCode(404).body("error.code", equalTo(-32601));
        stateless("ping", "{}", null).statusCode(404).body("error.code", equalTo(-32601));
    }

    @Test
    void headersThatSaySomethingElseThanTheMessageAreRefused() {
        stateless("tools/call", "{\"name\": \"search\", \"arguments\": {\"query\": \"leg\"}}", "compare")
                .statusCode(400)
                .body("error.code", equalTo(-32020))
                .body("id", equalTo(7));
        stateless("tools/call", "{\"name\": \"search\", \"arguments\": {\"query\": \"leg\"}}", null)
                .statusCode(400)
                .body("error.code", equalTo(-32020));
        stateless("tools/call", "{\"name\": \"search\", \"arguments\": {\"query\": \"leg\"}}", "=?base64?c2VhcmNo?=")
                .statusCode(200)
                .body("result.isError", equalTo(false));
        send(request("tools/list", "{}"), Map.of("MCP-Protocol-Version", "2026-07-28"))
                .statusCode(400)
                .body("error.code", equalTo(-32602));
        send(request("tools/list", "{}"), Map.of("MCP-Protocol-Version", "1900-01-01"))
                .statusCode(400)
                .body("error.code", equalTo(-32022))
                .body("error.data.supported", hasItem("2025-11-25"))
                .body("error.data.requested", equalTo("1900-01-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | -32700",
                "'' | 400 | -32700",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"id\": 2, \"method\": \"ping\"} | 400 | -32700",
                "7 | 400 | -32600",
                "{} | 400 | -32600",
                "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"} | 400 | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"} | 400 | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"} | 400 | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 2} | 400 | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": [1]} | 400 | -32600",
                "[] | 400 | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"prompts/list\"} | 200 | -32601",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\"} | 200 | -32602",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"x\"}} | 200 | -32602",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {\"cursor\": \"x\"}} | 200 | -32602",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/read\", \"params\": {}} | 200 | -32602"
            })
    void whatIsNoGoodMessageGetsTheErrorThatTheProtocolHasForIt(String body, int status, int code) {
        send(body, Map.of())
                .statusCode(status)
                .body("error.code", equalTo(code))
                .body("jsonrpc", equalTo("2.0"));
    }

    @Test
    void messagesThatWantNoAnswerGetNone() {
        for (String body : new String[] {
            "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
            "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 1}}",
            "{\"jsonrpc\": \"2.0\", \"id\": 3, \"result\": {}}",
            "[{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}]"
        }) {
            assertEquals("", send(body, Map.of()).statusCode(202).extract().asString(), body);
        }
    }

    @Test
    void severalMessagesAreAnsweredTogetherInTheVersionThatHasThisAndInNoOther() {
        String several = "[" + request("ping", "{}") + ", {\"jsonrpc\": \"2.0\", \"method\": \"notifications/x\"}, 5, "
                + request("initialize", "{}") + "]";
        send(several, Map.of())
                .statusCode(200)
                .body("", hasSize(3))
                .body("[0].result", equalTo(Map.of()))
                .body("[1].error.code", equalTo(-32600))
                .body("[1].id", nullValue())
                .body("[2].error.code", equalTo(-32600));
        send(several, Map.of("MCP-Protocol-Version", "2025-06-18"))
                .statusCode(400)
                .body("error.code", equalTo(-32600));
        send("[" + (request("ping", "{}") + ",").repeat(20) + request("ping", "{}") + "]", Map.of())
                .statusCode(400)
                .body("error.code", equalTo(-32600));
    }

    @Test
    void thereAreNoStreamsAndNoSessions() {
        for (String method : new String[] {"GET", "DELETE", "PUT"}) {
            given().header("Accept", "text/event-stream")
                    .request(method, McpCalls.PATH)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("OPTIONS, POST"))
                    .contentType("application/problem+json");
        }
    }

    @Test
    void theRulesOfTheServiceHold() {
        String ping = request("ping", "{}");
        send(ping, Map.of("Content-Type", "text/plain")).statusCode(415).contentType("application/problem+json");
        send(ping, Map.of("Content-Encoding", "gzip")).statusCode(415);
        send(ping, Map.of("Accept", "text/event-stream")).statusCode(406);
        send(ping, Map.of("Accept", "*/*")).statusCode(200);
        send(request("ping", "{\"x\": \"" + "x".repeat(70_000) + "\"}"), Map.of())
                .statusCode(413)
                .body("detail", containsString("64 KiB"));
        given().contentType("application/json")
                .body(ping)
                .post(McpCalls.PATH + "?nonsense=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
        send(ping, Map.of())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Request-Id", org.hamcrest.Matchers.notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "null",
                "file://",
                "http://[::2]",
                ""
            })
    void webPagesOfOtherOriginsAreRefused(String origin) {
        send(request("ping", "{}"), Map.of("Origin", origin))
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options(McpCalls.PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void webPagesOfThisMachineAreTakenAndTheirBrowserIsToldSo() {
        for (String origin : new String[] {"http://localhost:6274", "https://127.0.0.1", "http://[::1]:8080"}) {
            send(request("ping", "{}"), Map.of("Origin", origin))
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo(origin));
        }
        given().header("Origin", "http://localhost:6274")
                .header("Access-Control-Request-Method", "POST")
                .options(McpCalls.PATH)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("MCP-Protocol-Version"));
    }

    @Test
    void eachToolSaysThatItOnlyReadsAndWhatItIsNotFor() {
        JsonNode tools = ask("tools/list", "{}").at("/result/tools");
        assertEquals(5, tools.size());
        tools.forEach(tool -> {
            assertTrue(tool.at("/annotations/readOnlyHint").booleanValue());
            assertTrue(tool.at("/annotations/idempotentHint").booleanValue());
            assertFalse(tool.at("/annotations/openWorldHint").booleanValue());
            assertTrue(tool.path("description").asText().contains("no assessment"), tool.toString());
            assertEquals("object", tool.at("/inputSchema/type").asText());
            assertEquals("object", tool.at("/outputSchema/type").asText());
            assertFalse(tool.toString().contains("errorMessage"), "our keyword is for our check");
        });
        assertEquals(tools, ask("tools/list", "{}").at("/result/tools"));
        assertEquals(
                tools,
                read(stateless("tools/list", "{}", null).extract().asString()).at("/result/tools"));
    }
}
