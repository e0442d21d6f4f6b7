package healthcontent.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.mcp.protocol.RpcError;

/** That no text among parameters holds what nobody types, and the database would not take. */
final class PlainParameters {

    private static final String META = "_meta";

    private PlainParameters() {}

    /** @throws RpcError if one does; what a client says of itself is not looked at */
    static void require(JsonNode params) {
        params.properties().stream()
                .filter(parameter -> !parameter.getKey().equals(META))
                .forEach(parameter -> requireText(parameter.getValue()));
    }

    private static void requireText(JsonNode value) {
        if (value.isTextual() && !isPlain(value.textValue())) {
            throw RpcError.invalidParams("A text has a control character, or half of a character, in it.");
        }
        value.forEach(PlainParameters::requireText);
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
