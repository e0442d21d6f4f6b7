package healthcontent.contract;

import healthcontent.contract.infobutton.InfobuttonOperations;
import healthcontent.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/** Adds to the contract what every operation may answer beside what its resource method says. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Responses implements OASFilter {

    private static final String PROBLEM_PAGES = "/problems";
    private static final String METRICS = "/q/metrics";
    private static final String SCHEMAS = "/v1/schemas";

    private final DocumentedProblems problems;

    /** @param code the index of the classes that the contract is made from */
    public Responses(IndexView code) {
        problems = DocumentedProblems.of(code);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, String> declared = declared(operation);
        Map<String, String> descriptions = new TreeMap<>();
        boolean isRead = ContractHead.isReading(operation);
        if (isRead && operation.getRequestBody() != null) {
            LookupResponses.addHeaders(operation);
            ReadResponses.addLanguageField(operation);
            descriptions.putAll(WhenProblemsCome.of(LookupResponses.PROBLEMS));
        } else if (isRead) {
            ReadResponses.addHeaders(path, operation);
            descriptions.putAll(WhenProblemsCome.of(ReadResponses.problems(path)));
        } else if (ContractHead.isSyncing(operation)) {
            SyncResponses.addHeaders(method, operation);
            descriptions.putAll(WhenProblemsCome.of(SyncResponses.problems(path, method, operation)));
        } else if (ContractHead.isForRecords(operation)) {
            InfobuttonOperations.complete(operation);
            descriptions.putAll(WhenProblemsCome.of(InfobuttonOperations.problems(operation)));
            descriptions.putAll(InfobuttonOperations.ownProblems(operation));
        } else if (path.equals(METRICS)) {
            descriptions.put("406", WhenProblemsCome.status("406"));
        } else if (path.startsWith(SCHEMAS)) {
            ReadResponses.addRepresentation(operation);
            for (String status : new String[] {"400", "404", "406", "412", "500", "503"}) {
                descriptions.put(status, WhenProblemsCome.status(status));
            }
        } else if (path.startsWith(PROBLEM_PAGES)) {
            addPage(operation);
            descriptions.put("406", WhenProblemsCome.status("406"));
            if (path.contains("{")) {
                descriptions.put("404", WhenProblemsCome.status("404"));
            }
        }
        descriptions.putAll(declared);
        descriptions.forEach((status, description) -> problems.add(status, description, operation));
        if (isRead && operation.getRequestBody() == null) {
            ReadResponses.addFields(operation);
        } else if (path.startsWith(SCHEMAS)) {
            ReadResponses.addPreconditions(operation);
        }
    }

    /** The same as a page, to a client that asks for one. */
    private static void addPage(Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .addMediaType(
                        "text/html",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .description("A page for people.")));
    }

    /** The problems that the resource method describes itself, by status. */
    private static Map<String, String> declared(Operation operation) {
        Map<String, String> declared = new LinkedHashMap<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null && response.getContent().hasMediaType(Problem.MEDIA_TYPE)) {
                declared.put(status, response.getDescription());
            }
        });
        return declared;
    }
}
