package healthcontent.mcp;

import healthcontent.RawHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages of an agent that can be recognized wherever something of them stays, and what readers ask in the same words.
 */
public final class MarkedMessages {

    /** A mark in every message that no log may hold: look-ups, and messages that are refused. */
    public static final String SECRET = "marker-of-an-agent";

    /** What is asked of what is published, which /v1 has in its addresses. */
    public static final String ASKED = "marker-of-a-question";

    /** The same of readers. */
    public static final String ASKED_OF_V1 = "marker-of-a-reading";

    private MarkedMessages() {}

    /**
     * Sends those that are answered, and each kind of those that are refused.
     *
     * @return the answers that are not as promised
     */
    public static List<String> send(URI server) {
        Map<String, Integer> bodies = new LinkedHashMap<>();
        bodies.put(call("look_up_red_flags", "\"symptoms\": [\"swelling\", \"" + SECRET + "\"]"), 200);
        bodies.put(call("look_up_red_flags", "\"symptoms\": [\"swelling\"], \"condition\": \"" + SECRET + "\""), 200);
        bodies.put(call("look_up_red_flags", "\"symptoms\": [\"I have " + SECRET + "\"]"), 200);
        bodies.put(call("search", "\"" + SECRET + "\": 1"), 200);
        bodies.put(call("read_condition", "\"condition\": \"No slug " + SECRET + "\""), 200);
        bodies.put(call(SECRET, ""), 200);
        bodies.put(message("resources/read", "{\"uri\": \"" + SECRET + "\"}"), 200);
        bodies.put(message("resources/list", "{\"cursor\": \"" + SECRET + "\"}"), 200);
        bodies.put(message(SECRET, "{}"), 200);
        bodies.put(message("initialize", "{\"clientInfo\": {\"name\": \"" + SECRET + "\"}}"), 200);
        bodies.put(message("ping", "\"" + SECRET + "\""), 400);
        bodies.put("{\"jsonrpc\": \"2.0\", \"id\": \"" + SECRET + "\", \"method\": \"ping\"}", 200);
        bodies.put("{\"" + SECRET + "\": \"" + SECRET + "\"", 400);
        bodies.put(message("ping", "{\"" + SECRET + "\": \"" + "x".repeat(70_000) + "\"}"), 413);
        bodies.put(call("search", "\"query\": \"" + ASKED + "\""), 200);
        bodies.put(call("read_condition", "\"condition\": \"" + ASKED + "\""), 200);
        bodies.put(call("compare", "\"first\": \"leg-cramps\", \"second\": \"" + ASKED + "\""), 200);
        bodies.put(call("find_by_code", "\"system\": \"urn:x\", \"code\": \"" + ASKED + "\""), 200);
        bodies.put(message("resources/read", "{\"uri\": \"health-content://causes/" + ASKED + "\"}"), 200);
        List<String> unexpected = new ArrayList<>();
        bodies.forEach((body, status) -> {
            RawHttp.Answer answer = post(server, body, "");
            if (answer.status() != status || !"no-store".equals(answer.header("Cache-Control"))) {
                unexpected.add(body.substring(0, Math.min(200, body.length())) + ": " + answer);
            }
        });
        RawHttp.Answer foreign = post(server, call(SECRET, ""), "Origin: https://" + SECRET + ".example\r\n");
        if (foreign.status() != 403) {
            unexpected.add(foreign.toString());
        }
        return unexpected;
    }

    /** Asks the same of /v1. */
    public static void readTheSame(URI server) {
        for (String path : List.of(
                "/v1/search?q=" + ASKED_OF_V1,
                "/v1/conditions/" + ASKED_OF_V1,
                "/v1/conditions/leg-cramps/comparisons/" + ASKED_OF_V1,
                "/v1/codes/urn:x/" + ASKED_OF_V1,
                "/v1/causes/" + ASKED_OF_V1)) {
            RawHttp.get(server, path);
        }
    }

    private static RawHttp.Answer post(URI server, String body, String header) {
        return RawHttp.send(
                server,
                "POST /mcp HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n" + header
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String call(String tool, String arguments) {
        return message("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": {" + arguments + "}}");
    }

    private static String message(String method, String params) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + params + "}";
    }
}
