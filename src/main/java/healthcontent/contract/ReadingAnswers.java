package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Adds to the contract what every reading operation answers, and may answer when it can't answer as asked. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReadingAnswers implements OASFilter {

    private static final String TAG = "Reading content";
    private static final String FAQS = "/v1/faqs";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "A query parameter is unknown, repeated or malformed; `errors` names each of them.",
            "406", "The header `Accept` allows nothing that the service has.",
            "500", "The service failed. `requestId` finds the cause in its log.",
            "503", "The service cannot answer now. `Retry-After` says in how many seconds to ask again.");

    private static final Map<String, String> OF_ONE_THING = Map.of(
            "404", "There is nothing of this name.",
            "410",
                    "It was withdrawn: `reason` and `withdrawnAt` say why and when, `replacement` what to read instead.");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().stream()
                        .filter(operation -> operation.getTags() != null
                                && operation.getTags().contains(TAG))
                        .forEach(operation -> addProblems(path, operation)));
    }

    private static void addProblems(String path, Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .setDescription("What was asked for, in the reader's language where there is a translation.");
        Map<String, String> problems = new TreeMap<>(EVERYWHERE);
        if (path.contains("{")) {
            problems.putAll(OF_ONE_THING);
        }
        if (path.startsWith(FAQS)) {
            problems.remove("410");
        }
        problems.forEach((status, description) -> DocumentedProblem.add(status, description, operation));
    }
}
