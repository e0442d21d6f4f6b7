package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Makes each operation succeed as the API explorer fills it in. What it fills in is the example of a parameter. An
 * optional parameter of a read, such as a filter, stays empty, and its example moves to its schema. The examples of
 * writes are about a document that no real content has, in the order publish, withdraw; which release and which
 * revision there are only the explorer's own script can know.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TryItOut.LAST)
public class TryItOut implements OASFilter {

    /** After the examples are there. */
    static final int LAST = 0;

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().entrySet().stream())
                .filter(operation -> operation.getValue().getParameters() != null)
                .forEach(operation -> operation.getValue().getParameters().stream()
                        .filter(parameter -> parameter.getExample() != null)
                        .forEach(
                                isRead(operation.getKey(), operation.getValue())
                                        ? TryItOut::leaveOptionalEmpty
                                        : TryItOut::fillIn));
    }

    /**
     * An Infobutton request is no read like the others: it has nothing that is required in itself, and must have
     * something.
     */
    private static boolean isRead(PathItem.HttpMethod method, Operation operation) {
        return ContractHead.isReading(operation)
                || (method == PathItem.HttpMethod.GET && !ContractHead.isForRecords(operation));
    }

    private static void leaveOptionalEmpty(Parameter parameter) {
        if (!Boolean.TRUE.equals(parameter.getRequired())) {
            if (parameter.getSchema().getRef() == null) {
                parameter.getSchema().setExamples(List.of(parameter.getExample()));
            }
            parameter.setExample(null);
        }
    }

    /** Also what is optional. The example goes to the end of its parameter, where the released contract has it. */
    private static void fillIn(Parameter parameter) {
        if (parameter.getIn() != Parameter.In.PATH) {
            Object example = parameter.getExample();
            parameter.setExample(null);
            parameter.setExample(example);
        }
    }
}
