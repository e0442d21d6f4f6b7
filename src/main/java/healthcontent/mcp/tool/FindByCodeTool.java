package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.ConsistentRead;
import healthcontent.content.code.CodeAnswers;
import healthcontent.content.code.CodeResult;
import healthcontent.limit.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Finds what is published for a code, or for the nearest code above it. */
@Singleton
class FindByCodeTool implements Tool {

    private final CodeAnswers codes;
    private final RedFlagsBeside redFlags;
    private final Passages passages;

    @Inject
    FindByCodeTool(CodeAnswers codes, RedFlagsBeside redFlags, Passages passages) {
        this.codes = codes;
        this.redFlags = redFlags;
        this.passages = passages;
    }

    @Override
    public String name() {
        return "find_by_code";
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    @ConsistentRead
    public ToolAnswer call(JsonNode arguments) {
        CodeResult found = codes.of(
                arguments.path("system").textValue(), arguments.path("code").textValue(), Limits.MCP_HITS);
        ObjectNode answer = passages.of(found);
        redFlags.addTo(answer, found.conditions());
        return ToolAnswer.of(answer);
    }
}
