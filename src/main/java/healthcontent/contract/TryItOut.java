package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Makes each operation succeed as the API explorer fills it in. What it fills in is the example of a parameter; one
 * that may stay away, such as a filter, stays empty, and its example moves to its schema. Writes are about a document
 * that no real content has, in the order publish, withdraw; which release and which revision there are only the
 * explorer's own script can know.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TryItOut.LAST)
public class TryItOut implements OASFilter {

    /** After the examples are there. */
    static final int LAST = 0;

    private static final Map<String, Map<String, String>> FILLED_IN = Map.of(
            "putSourceDocument",
            Map.of("type", "cause", "slug", "an-example", "If-None-Match", "*"),
            "withdrawSourceDocument",
            Map.of("type", "cause", "slug", "an-example", "reason", "editorial", "If-Match", "\"1\""));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(TryItOut::fillIn);
    }

    private static void fillIn(Operation operation) {
        Map<String, String> filledIn = FILLED_IN.getOrDefault(operation.getOperationId(), Map.of());
        for (Parameter parameter : operation.getParameters()) {
            if (filledIn.containsKey(parameter.getName())) {
                parameter.setExample(filledIn.get(parameter.getName()));
            } else if (!Boolean.TRUE.equals(parameter.getRequired()) && parameter.getExample() != null) {
                if (parameter.getSchema().getRef() == null) {
                    parameter.getSchema().setExamples(List.of(parameter.getExample()));
                }
                parameter.setExample(null);
            }
        }
    }
}
