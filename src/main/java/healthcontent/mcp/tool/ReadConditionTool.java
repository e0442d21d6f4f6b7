package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.ConsistentRead;
import healthcontent.content.Paths;
import healthcontent.content.condition.ConditionParts;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.language.ReaderLanguage;
import healthcontent.mcp.document.Documents;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads a condition, whole or one section of it. */
@Singleton
class ReadConditionTool implements Tool {

    private final PublishedDocuments conditions;
    private final ConditionParts parts;
    private final Documents documents;
    private final RedFlagsBeside redFlags;
    private final Passages passages;
    private final ReaderLanguage reader;

    @Inject
    ReadConditionTool(
            @All List<PublishedDocuments> kinds,
            ConditionParts parts,
            Documents documents,
            RedFlagsBeside redFlags,
            Passages passages,
            ReaderLanguage reader) {
        this.conditions = kinds.stream()
                .filter(kind -> kind.collection().equals(Paths.CONDITIONS))
                .findFirst()
                .orElseThrow();
        this.parts = parts;
        this.documents = documents;
        this.redFlags = redFlags;
        this.passages = passages;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "read_condition";
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    @ConsistentRead
    public ToolAnswer call(JsonNode arguments) {
        String slug = arguments.path("condition").textValue();
        return arguments.has("section") ? section(arguments.path("section").textValue(), slug) : whole(slug);
    }

    private ToolAnswer whole(String slug) {
        Object condition = conditions.read(slug);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("condition", passages.of(condition));
        redFlags.addEmergencyAdviceTo(answer);
        return new ToolAnswer(answer, documents.markdown(Paths.condition(slug), documents.tree(condition)));
    }

    private ToolAnswer section(String name, String slug) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("section", passages.of(parts.section(name, slug), path(slug, name)));
        answer.set("redFlags", passages.of(parts.redFlags(slug), path(slug, "red-flags")));
        redFlags.addEmergencyAdviceTo(answer);
        return ToolAnswer.of(answer);
    }

    private String path(String slug, String section) {
        return reader.href(Paths.condition(slug) + "/" + section);
    }
}
