package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lets a schema that refers to another one leave the type to that. OpenAPI 3.1 allows both, but generators of clients
 * then read the schema as one of its own: the Python client of openapi-generator does not know the class that it names.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TryItOut.LAST)
public class ReferencedTypes implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }
}
