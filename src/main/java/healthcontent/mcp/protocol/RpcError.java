package healthcontent.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message that gets an error of the protocol for an answer (JSON-RPC 2.0, 5.1). What is said of it quotes what was
 * sent only through {@link healthcontent.problem.Quoted}.
 */
public final class RpcError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int RESOURCE_NOT_FOUND_BEFORE_2026 = -32002;
    private static final int HEADER_MISMATCH = -32020;
    private static final int UNSUPPORTED_VERSION = -32022;

    private final int code;
    private final int status;
    private final transient JsonNode data;

    private RpcError(int code, int status, String message, JsonNode data) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        this.data = data;
    }

    /** The body is not JSON. */
    public static RpcError parse(String message) {
        return new RpcError(PARSE_ERROR, BAD_REQUEST, message, null);
    }

    /** The body is JSON, and no message. */
    static RpcError invalidRequest(String message) {
        return new RpcError(INVALID_REQUEST, BAD_REQUEST, message, null);
    }

    /** There is no such method in this version; the stateless one says so in the status, too. */
    public static RpcError methodNotFound(String message, ProtocolVersion version) {
        return new RpcError(METHOD_NOT_FOUND, version.isStateless() ? NOT_FOUND : OK, message, null);
    }

    /** The parameters are not those of the method. */
    public static RpcError invalidParams(String message) {
        return new RpcError(INVALID_PARAMS, OK, message, null);
    }

    /** What every request must say of itself is missing or malformed. */
    static RpcError invalidMeta(String message) {
        return new RpcError(INVALID_PARAMS, BAD_REQUEST, message, null);
    }

    /**
     * There is no such resource, or none any more.
     *
     * @param data says more
     */
    public static RpcError resourceNotFound(String message, ObjectNode data, ProtocolVersion version) {
        int number = version.isStateless() ? INVALID_PARAMS : RESOURCE_NOT_FOUND_BEFORE_2026;
        return new RpcError(number, OK, message, data);
    }

    static RpcError headerMismatch(String message) {
        return new RpcError(HEADER_MISMATCH, BAD_REQUEST, "Header mismatch: " + message, null);
    }

    static RpcError unsupportedVersion(String asked) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ProtocolVersion.spoken().forEach(data.putArray("supported")::add);
        data.put("requested", asked);
        return new RpcError(UNSUPPORTED_VERSION, BAD_REQUEST, "Unsupported protocol version", data);
    }

    /** The status of the response, where this is all that is in it. */
    public int status() {
        return status;
    }

    /** The error object. */
    public ObjectNode body() {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", getMessage());
        if (data != null) {
            body.set("data", data);
        }
        return body;
    }
}
