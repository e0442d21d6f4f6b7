package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.content.comparison.ComparisonView;
import healthcontent.content.comparison.PublishedComparisons;
import healthcontent.mcp.document.Documents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the comparison of two conditions. */
@Singleton
class CompareTool implements Tool {

    private final PublishedComparisons comparisons;
    private final Documents documents;
    private final RedFlagsBeside redFlags;
    private final Passages passages;

    @Inject
    CompareTool(PublishedComparisons comparisons, Documents documents, RedFlagsBeside redFlags, Passages passages) {
        this.comparisons = comparisons;
        this.documents = documents;
        this.redFlags = redFlags;
        this.passages = passages;
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    @ConsistentRead
    public ToolAnswer call(JsonNode arguments) {
        String first = arguments.path("first").textValue();
        String second = arguments.path("second").textValue();
        ComparisonView comparison = comparisons.read(first, second);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("comparison", passages.of(comparison));
        redFlags.addTo(answer, List.of(first, second));
        String path = Paths.COMPARISONS + "/" + comparison.slug();
        return new ToolAnswer(
                answer,
                documents.markdown(path, documents.tree(comparison)) + "\n" + answer.path("redFlags") + "\n\n"
                        + answer.path("emergencyAdvice").textValue());
    }
}
