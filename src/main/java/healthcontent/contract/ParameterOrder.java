package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Puts parameters in the order in which a caller thinks of them: those of the path as they stand there, then what to
 * find, how much of it, in which language, and last the fields of the head.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ParameterForms.AFTER_EXAMPLES)
public class ParameterOrder implements OASFilter {

    private static final List<String> ORDER = List.of(
            "mainSearchCriteria.v.c",
            "mainSearchCriteria.v.cs",
            "mainSearchCriteria.v.dn",
            "subTopic.v.c",
            "subTopic.v.cs",
            "informationRecipient.languageCode.c",
            "knowledgeResponseType",
            "callback",
            "further",
            "slug",
            "sourceTitle",
            "sourcePublisher",
            "sourceUrl",
            "sourceLicence",
            "q",
            "condition",
            "cause",
            "symptom",
            "urgency",
            "code",
            "after",
            "type",
            "language",
            "status",
            "include",
            "apply",
            "reason",
            "replacement",
            "at",
            "sort",
            "limit",
            "cursor",
            "total",
            "lang",
            "format",
            "Last-Event-ID",
            "Idempotency-Key",
            "Accept-Language",
            "If-None-Match",
            "If-Match");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> sort(path, operation)));
    }

    private static void sort(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .sorted(Comparator.comparingInt(parameter -> place(path, parameter)))
                    .toList());
        }
    }

    private static int place(String path, Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            return path.indexOf("{" + parameter.getName() + "}") - path.length();
        }
        int place = ORDER.indexOf(parameter.getName());
        if (place < 0) {
            throw new IllegalStateException("Which place has the parameter " + parameter.getName() + "?");
        }
        return place;
    }
}
