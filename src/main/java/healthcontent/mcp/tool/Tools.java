package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.mcp.protocol.RpcError;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemException;
import healthcontent.problem.Quoted;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All tools by their names. */
@Singleton
public class Tools {

    private static final List<String> ORDER =
            List.of("search", "read_condition", "look_up_red_flags", "compare", "find_by_code");
    private static final int SERVER_FAULT = 500;

    private final Map<String, Tool> tools = new LinkedHashMap<>();

    /** Each is read when it is first asked for: their schemas would be a part of every start. */
    private final Map<String, ToolDefinition> definitions = new ConcurrentHashMap<>();

    @Inject
    Tools(@All List<Tool> all) {
        List<Tool> ordered = new ArrayList<>(all);
        ordered.sort((a, b) -> ORDER.indexOf(a.name()) - ORDER.indexOf(b.name()));
        ordered.forEach(tool -> tools.put(tool.name(), tool));
    }

    private ToolDefinition definition(String name) {
        return definitions.computeIfAbsent(name, ToolDefinition::of);
    }

    /** The answer to {@code tools/list}: all of them, always in the same order. */
    public ObjectNode list() {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode told = list.putArray("tools");
        tools.keySet().forEach(name -> told.add(definition(name).told()));
        return list;
    }

    /** Whether a call waits for its turn. */
    public boolean isExpensive(JsonNode params) {
        return tool(params).filter(Tool::isExpensive).isPresent();
    }

    /** Whether the answer to a call may be kept. */
    public boolean isKept(JsonNode params) {
        return tool(params).filter(Tool::isKept).isPresent();
    }

    private Optional<Tool> tool(JsonNode params) {
        return Optional.ofNullable(tools.get(params.path("name").asText()));
    }

    /**
     * Calls a tool.
     *
     * @param params of {@code tools/call}
     * @return its answer, or that it could not answer, which the model may learn from
     * @throws RpcError if there is no such tool, or what is sent is no call
     * @throws ProblemException if the service can't answer at the moment
     */
    public ObjectNode call(JsonNode params) {
        Tool tool = tool(params)
                .orElseThrow(() -> RpcError.invalidParams(
                        "Unknown tool: " + Quoted.plain(params.path("name").asText())));
        JsonNode sent = params.path("arguments");
        if (!sent.isMissingNode() && !sent.isObject()) {
            throw RpcError.invalidParams("The arguments of a tool are an object.");
        }
        JsonNode arguments = sent.isObject() ? sent : JsonNodeFactory.instance.objectNode();
        Optional<String> fault = definition(tool.name()).fault(arguments);
        return fault.isPresent() ? failed(fault.get()) : call(tool, arguments);
    }

    private static ObjectNode call(Tool tool, JsonNode arguments) {
        try {
            ToolAnswer answer = tool.call(arguments);
            ObjectNode result = content(answer.text());
            result.set("structuredContent", answer.structured());
            return result.put("isError", false);
        } catch (ProblemException problem) {
            if (problem.type().status() >= SERVER_FAULT) {
                throw problem;
            }
            return failed(sentence(problem));
        }
    }

    /** The answer of a tool that could not do what was asked. */
    public static ObjectNode failed(String why) {
        return content(why).put("isError", true);
    }

    private static ObjectNode content(String text) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }

    /** What is wrong, and of something withdrawn why and since when. */
    public static String sentence(ProblemException problem) {
        Problem told = problem.complete(Problem.of(problem.type(), problem.getMessage(), "", ""));
        return told.reason() == null
                ? told.detail()
                : "%s Reason: %s. Withdrawn at %s. It is not to be used any more, nor anything that was read of it before."
                        .formatted(told.detail(), told.reason(), told.withdrawnAt());
    }
}
