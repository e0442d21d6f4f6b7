package healthcontent.mcp.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes answers (JSON-RPC 2.0, 5). */
public final class RpcWriter {

    private static final ObjectMapper JSON = new JsonMapper();

    private RpcWriter() {}

    /** The answer with a result, which is JSON already. */
    public static byte[] result(JsonNode id, byte[] result) {
        return answer(id, "result", result);
    }

    /** The answer with an error; null is the id of what had none. */
    public static byte[] error(JsonNode id, RpcError error) {
        return answer(id == null ? NullNode.getInstance() : id, "error", bytes(error.body()));
    }

    /** Several answers in one. */
    public static byte[] together(List<byte[]> answers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte separator = '[';
        for (byte[] answer : answers) {
            out.write(separator);
            out.writeBytes(answer);
            separator = ',';
        }
        out.write(']');
        return out.toByteArray();
    }

    private static byte[] answer(JsonNode id, String name, byte[] value) {
        byte[] head = ("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
        byte[] answer = new byte[head.length + value.length + 1];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(value, 0, answer, head.length, value.length);
        answer[answer.length - 1] = '}';
        return answer;
    }

    /** A tree as JSON. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree becomes JSON", e);
        }
    }
}
