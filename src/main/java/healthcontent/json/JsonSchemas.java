package healthcontent.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

/** The JSON Schemas of what is sent, which are files in {@code schema}. */
public final class JsonSchemas {

    /** The keyword of our schemas for the message about a value that violates a rule beside it. */
    public static final String MESSAGES = "errorMessage";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .errorMessageKeyword(MESSAGES)
                    .build()));

    /** Loads the schema of a file, which takes a moment. */
    public Schema load(String name) {
        return load(name, "");
    }

    /** Loads a part of the schema of a file, by the JSON Pointer of that part. */
    public Schema load(String name, String part) {
        Schema schema = registry.getSchema(SchemaLocation.of("classpath:schema/" + name + ".json#" + part));
        schema.initializeValidators();
        return schema;
    }

    /** A schema that was read already. */
    public Schema of(JsonNode read) {
        Schema schema = registry.getSchema(read);
        schema.initializeValidators();
        return schema;
    }
}
