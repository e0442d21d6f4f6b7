package healthcontent.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.content.ConsistentRead;
import healthcontent.content.condition.ConditionsByCode;
import healthcontent.limit.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Finds what is published for a code. */
@Singleton
class FindByCodeTool implements Tool {

    /** The names by which code systems are commonly called, each with the URI that FHIR gives it. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm",
            "icd-10", "http://hl7.org/fhir/sid/icd-10",
            "snomed", "http://snomed.info/sct",
            "mesh", "https://www.nlm.nih.gov/mesh",
            "rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm",
            "loinc", "http://loinc.org");

    private final ConditionsByCode conditions;
    private final RedFlagsBeside redFlags;
    private final Passages passages;

    @Inject
    FindByCodeTool(ConditionsByCode conditions, RedFlagsBeside redFlags, Passages passages) {
        this.conditions = conditions;
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
        String code = arguments.path("code").textValue();
        String system = arguments.path("system").textValue();
        String uri = system == null ? null : SYSTEMS.getOrDefault(system, system);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode asked = answer.putObject("asked").put("code", code);
        if (uri != null) {
            asked.put("system", uri);
        }
        ConditionsByCode.Found found = find(uri, code);
        answer.set("data", passages.ofAll(found.conditions()));
        answer.put("cutOff", found.cutOff());
        redFlags.addTo(answer, found.slugs());
        return ToolAnswer.of(answer);
    }

    /** The one place that knows how codes are looked up. */
    private ConditionsByCode.Found find(String uri, String code) {
        return conditions.find(uri, code, Limits.MCP_HITS);
    }
}
