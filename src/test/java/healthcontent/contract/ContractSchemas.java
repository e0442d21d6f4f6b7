package healthcontent.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates values by the schemas of the contract, formats included. */
public final class ContractSchemas {

    private static final String ID = "contract.json";

    private final ContractFile contract;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    public ContractSchemas(ContractFile contract) {
        this.contract = contract;
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ID, contract.json().toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .pathType(PathType.JSON_POINTER)
                                .build()));
    }

    /** What is wrong with a value. */
    public List<Error> errors(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::load).validate(value);
    }

    public boolean accepts(JsonNode schema, JsonNode value) {
        return errors(schema, value).isEmpty();
    }

    /** The schema of a component. */
    public JsonNode component(String name) {
        return contract.schemas().get(name);
    }

    private Schema load(JsonNode schema) {
        return registry.getSchema(absolute(schema));
    }

    /** With references that lead into the contract from anywhere. */
    private static JsonNode absolute(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        copy.findParents("$ref").forEach(node -> {
            String reference = node.path("$ref").asText();
            if (reference.startsWith("#")) {
                ((ObjectNode) node).put("$ref", ID + reference);
            }
        });
        return copy;
    }
}
