package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.lookup.RedFlagAnswers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Looks up the red flags that symptoms meet. Nothing of what is asked is kept. */
@Singleton
class LookUpTool implements Tool {

    private final RedFlagAnswers answers;
    private final Passages passages;

    @Inject
    LookUpTool(RedFlagAnswers answers, Passages passages) {
        this.answers = answers;
        this.passages = passages;
    }

    @Override
    public String name() {
        return "look_up_red_flags";
    }

    @Override
    public boolean isExpensive() {
        return true;
    }

    @Override
    public ToolAnswer call(JsonNode arguments) {
        return ToolAnswer.of(passages.of(answers.of(
                StreamSupport.stream(arguments.path("symptoms").spliterator(), false)
                        .map(JsonNode::textValue)
                        .distinct()
                        .toList(),
                Optional.ofNullable(arguments.path("condition").textValue()))));
    }
}
