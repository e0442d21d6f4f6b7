package healthcontent.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request or a notification (JSON-RPC 2.0, 4).
 *
 * @param id as it was sent; null of a notification
 * @param method what is asked; null of a response, which is taken like a notification that says nothing
 * @param params empty where none were sent
 */
public record RpcMessage(JsonNode id, String method, ObjectNode params) {

    private static final int LONGEST_ID = 1_000;

    /**
     * Reads one.
     *
     * @throws RpcError if it is none
     */
    static RpcMessage of(JsonNode sent) {
        if (!sent.isObject() || !sent.path("jsonrpc").asText().equals("2.0")) {
            throw RpcError.invalidRequest("A message is an object with \"jsonrpc\": \"2.0\".");
        }
        boolean isResponse = !sent.has("method") && (sent.has("result") || sent.has("error"));
        if (isResponse) {
            return new RpcMessage(null, null, JsonNodeFactory.instance.objectNode());
        }
        if (!sent.path("method").isTextual()) {
            throw RpcError.invalidRequest("A message has the name of a method.");
        }
        JsonNode params = sent.path("params");
        if (!params.isMissingNode() && !params.isObject()) {
            throw RpcError.invalidRequest("The parameters of a message are an object.");
        }
        return new RpcMessage(
                id(sent.path("id")),
                sent.path("method").textValue(),
                params instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode id(JsonNode sent) {
        if (sent.isMissingNode()) {
            return null;
        }
        if (!sent.isIntegralNumber() && !(sent.isTextual() && sent.textValue().length() <= LONGEST_ID)) {
            throw RpcError.invalidRequest(
                    "The id of a request is a whole number, or a text of at most 1,000 characters.");
        }
        return sent;
    }

    /** Whether no answer is wanted. */
    public boolean isNotification() {
        return id == null;
    }

    /** The id in a text from which no message can be made; null where there is none that could be answered. */
    static JsonNode idIn(JsonNode sent) {
        try {
            return id(sent.path("id"));
        } catch (RpcError none) {
            return null;
        }
    }
}
