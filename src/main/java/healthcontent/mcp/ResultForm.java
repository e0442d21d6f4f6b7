package healthcontent.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What results have besides in the version without a handshake. */
final class ResultForm {

    private static final int DAY = 24 * 60 * 60 * 1000;
    private static final int MINUTE = 60 * 1000;

    /**
     * How long a client may use them without asking again, in milliseconds: what is content, as long as that of /v1.
     */
    private static final Map<String, Integer> FRESH = Map.of(
            "server/discover",
            DAY,
            "tools/list",
            DAY,
            "resources/templates/list",
            DAY,
            "resources/list",
            MINUTE,
            Methods.READ,
            MINUTE);

    private ResultForm() {}

    static ObjectNode stateless(ObjectNode result, String method, ServerInfo server) {
        result.put("resultType", "complete");
        result.putObject("_meta").set("io.modelcontextprotocol/serverInfo", server.implementation());
        if (FRESH.containsKey(method)) {
            result.put("ttlMs", FRESH.get(method)).put("cacheScope", "public");
        }
        return result;
    }
}
