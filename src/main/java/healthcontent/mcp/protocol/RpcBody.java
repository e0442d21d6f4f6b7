package healthcontent.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import healthcontent.json.StrictJson;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came in one request.
 *
 * @param items in their order
 * @param isBatch whether they came as a list, and so are answered as one
 */
public record RpcBody(List<Item> items, boolean isBatch) {

    private static final ObjectMapper JSON = new JsonMapper();

    public RpcBody {
        items = List.copyOf(items);
    }

    /**
     * A message, or what is wrong with it.
     *
     * @param id to answer to; null where no answer is wanted, or there was no id to be read
     * @param message null where there is an error
     * @param version in which it is to be answered; null where there is an error
     * @param error null where there is none
     */
    public record Item(JsonNode id, RpcMessage message, ProtocolVersion version, RpcError error) {}

    /**
     * Reads a body.
     *
     * @throws RpcError if there is nothing in it that could be answered by itself
     * @throws healthcontent.problem.BodyTooLarge if it goes beyond what any body may hold
     */
    public static RpcBody read(byte[] body, MultiMap headers) {
        JsonNode sent = parse(body);
        if (!sent.isArray()) {
            return new RpcBody(List.of(single(sent, headers)), false);
        }
        ProtocolVersion version = VersionRule.ofBatch(headers);
        if (sent.isEmpty() || sent.size() > Limits.MCP_BATCH) {
            throw RpcError.invalidRequest("Messages that are sent together are 1 to " + Limits.MCP_BATCH + ".");
        }
        List<Item> items = new ArrayList<>();
        sent.forEach(one -> items.add(together(one, version)));
        return new RpcBody(items, true);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return StrictJson.read(new ByteArrayInputStream(body), parser -> JSON.<JsonNode>readTree(parser));
        } catch (ProblemException e) {
            if (e.type() == ProblemType.MALFORMED_JSON) {
                throw RpcError.parse(e.getMessage());
            }
            throw e;
        }
    }

    private static Item single(JsonNode sent, MultiMap headers) {
        try {
            RpcMessage message = RpcMessage.of(sent);
            return new Item(message.id(), message, VersionRule.of(headers, message), null);
        } catch (RpcError error) {
            return new Item(RpcMessage.idIn(sent), null, null, error);
        }
    }

    private static Item together(JsonNode sent, ProtocolVersion version) {
        try {
            RpcMessage message = RpcMessage.of(sent);
            if (VersionRule.INITIALIZE.equals(message.method())) {
                throw RpcError.invalidRequest("A handshake is sent by itself.");
            }
            return new Item(message.id(), message, version, null);
        } catch (RpcError error) {
            return new Item(RpcMessage.idIn(sent), null, null, error);
        }
    }

    /** The messages in it, without what is none. */
    public Stream<RpcMessage> messages() {
        return items.stream().flatMap(item -> Stream.ofNullable(item.message()));
    }
}
