package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says schemas in the way that every generator of clients reads. Beside a reference stands a description and nothing
 * else: OpenAPI 3.1 allows more, but generators then read the schema as one of its own. A text of a standard format is
 * told as that, where the scanner makes a component of the Java type. What a value looks like is shown by the examples
 * of the operations, once.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = PlainSchemas.AFTER_FORMS)
public class PlainSchemas implements OASFilter {

    /** Whatever the others left. */
    static final int AFTER_FORMS = ParameterForms.AFTER_EXAMPLES - 1;

    private static final String COMPONENTS = "#/components/schemas/";

    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            String format = FORMATS.get(schema.getRef().replace(COMPONENTS, ""));
            String description = schema.getDescription();
            if (format != null) {
                schema.setRef(null);
                schema.setType(List.of(Schema.SchemaType.STRING));
                schema.setFormat(format);
            } else {
                schema.setType(null);
                schema.setFormat(null);
                schema.setExamples(null);
            }
            schema.setDescription(description);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = new TreeMap<>(contract.getComponents().getSchemas());
        FORMATS.keySet().forEach(schemas::remove);
        schemas.values().forEach(PlainSchemas::leaveOutExamples);
        contract.getComponents().setSchemas(schemas);
    }

    private static void leaveOutExamples(Schema schema) {
        schema.setExamples(null);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(PlainSchemas::leaveOutExamples);
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(PlainSchemas::leaveOutExamples);
        }
    }
}
