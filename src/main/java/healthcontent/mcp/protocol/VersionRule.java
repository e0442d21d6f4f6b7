package healthcontent.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.problem.Quoted;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * In which version a message is to be answered. In the stateless version a message says so itself, and headers repeat
 * what it says for those on the way; a header that says something else is refused. In earlier ones a header says it,
 * and where there is none it is the one from before that header.
 */
public final class VersionRule {

    static final String HEADER = "MCP-Protocol-Version";
    static final String INITIALIZE = "initialize";

    private static final String METHOD = "Mcp-Method";
    private static final String NAME = "Mcp-Name";
    private static final String META = "_meta";
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    /** Which parameter the name in the header repeats, by method. */
    private static final Map<String, String> NAMED =
            Map.of("tools/call", "name", "resources/read", "uri", "prompts/get", "name");

    private VersionRule() {}

    /**
     * The version of a message that came alone.
     *
     * @throws RpcError if it is not spoken, or the headers say something else
     */
    public static ProtocolVersion of(MultiMap headers, RpcMessage message) {
        JsonNode meta = message.params().path(META);
        if (!meta.isMissingNode() && !meta.isObject()) {
            throw RpcError.invalidMeta("_meta is an object.");
        }
        JsonNode said = meta.path(VERSION);
        String header = headers.get(HEADER);
        if (said.isMissingNode()) {
            return ofHeader(header, message);
        }
        if (!said.isTextual()) {
            throw RpcError.invalidMeta("The protocol version in _meta is a text.");
        }
        return ofMessage(said.textValue(), header, headers, message, meta);
    }

    private static ProtocolVersion ofHeader(String header, RpcMessage message) {
        if (header == null || INITIALIZE.equals(message.method())) {
            return INITIALIZE.equals(message.method())
                    ? ProtocolVersion.NEWEST_WITH_HANDSHAKE
                    : ProtocolVersion.V2025_03_26;
        }
        ProtocolVersion version = spoken(header);
        if (version.isStateless() && !message.isNotification()) {
            throw RpcError.invalidMeta("A request in version " + version.value() + " has " + VERSION + " in _meta.");
        }
        return version;
    }

    private static ProtocolVersion ofMessage(
            String said, String header, MultiMap headers, RpcMessage message, JsonNode meta) {
        if (header == null) {
            throw RpcError.headerMismatch(HEADER + " is missing.");
        }
        if (!header.equals(said)) {
            throw RpcError.headerMismatch(HEADER + " is not what _meta says.");
        }
        ProtocolVersion version = spoken(said);
        if (version.isStateless() && !message.isNotification()) {
            requireHeaders(headers, message);
            if (!meta.path(CAPABILITIES).isObject()) {
                throw RpcError.invalidMeta("A request has " + CAPABILITIES + " in _meta, which is an object.");
            }
        }
        return version;
    }

    private static ProtocolVersion spoken(String version) {
        return ProtocolVersion.of(version).orElseThrow(() -> RpcError.unsupportedVersion(Quoted.plain(version)));
    }

    private static void requireHeaders(MultiMap headers, RpcMessage message) {
        if (!Objects.equals(headers.get(METHOD), message.method())) {
            throw RpcError.headerMismatch(METHOD + " is missing, or is not the method of the message.");
        }
        JsonNode name = NAMED.containsKey(message.method())
                ? message.params().path(NAMED.get(message.method()))
                : message.params().path("");
        if (name.isTextual() && !name.textValue().equals(decoded(headers.get(NAME)))) {
            throw RpcError.headerMismatch(NAME + " is missing, or is not what the message names.");
        }
    }

    private static String decoded(String header) {
        if (header == null || !header.startsWith(ENCODED) || !header.endsWith(ENCODED_END)) {
            return header;
        }
        try {
            return new String(
                    Base64.getDecoder()
                            .decode(header.substring(
                                    ENCODED.length(),
                                    Math.max(ENCODED.length(), header.length() - ENCODED_END.length()))),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The version of messages that came together.
     *
     * @throws RpcError if the version that the header names takes none
     */
    static ProtocolVersion ofBatch(MultiMap headers) {
        String header = headers.get(HEADER);
        ProtocolVersion version = header == null ? ProtocolVersion.V2025_03_26 : spoken(header);
        if (!version.takesBatches()) {
            throw RpcError.invalidRequest("In version " + version.value() + " each message is sent by itself.");
        }
        return version;
    }
}
