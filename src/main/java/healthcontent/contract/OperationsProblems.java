package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Adds to the contract what the pages about problems may answer when they can't answer as asked. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationsProblems implements OASFilter {

    private static final String PATH = "/problems";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(PATH)) {
                DocumentedProblem.add("406", "The header `Accept` allows nothing that the service has.", item.getGET());
            }
            if (path.startsWith(PATH + "/")) {
                DocumentedProblem.add("404", "There is no such type.", item.getGET());
            }
        });
    }
}
