package healthcontent.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** Adds to the contract what every reading operation answers, and may answer when it can't answer as asked. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReadingAnswers implements OASFilter {

    private static final String TAG = "Reading content";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "A query parameter is unknown, repeated or malformed; `errors` names each of them.",
            "412", "The header `If-Match` names other representations than there is.",
            "406", "The header `Accept` allows nothing that the service has.",
            "500", "The service failed. `requestId` finds the cause in its log.",
            "503", "The service cannot answer now. `Retry-After` says in how many seconds to ask again.");

    /** Header fields of what may be kept, by name (RFC 9110, RFC 9111, RFC 9211). */
    private static final Map<String, String> REPRESENTATION = Map.of(
            "ETag", "Names this representation, strongly. Send it in `If-None-Match` to ask whether there is another.",
            "Cache-Control", "How long it may be shown without asking again.",
            "Vary", "The headers of the request that it depends on.",
            "Content-Language", "The language that it is in.",
            "Cache-Status", "How the service came by it: kept (`hit`), made for this request, or stale.");

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
        Map<String, String> representation = new TreeMap<>(REPRESENTATION);
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()))) {
            representation.put("Link", "The first page and the next one (RFC 8288).");
        }
        operation.getResponses().getAPIResponse("200").setHeaders(headers(representation));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The caller has it already: `If-None-Match` names its `ETag`.")
                                .headers(headers(representation)));
        Map<String, String> problems = new TreeMap<>(EVERYWHERE);
        if (path.contains("{")) {
            problems.putAll(OF_ONE_THING);
        }
        problems.forEach((status, description) -> DocumentedProblem.add(status, description, operation));
    }

    private static Map<String, Header> headers(Map<String, String> descriptions) {
        Map<String, Header> headers = new TreeMap<>();
        descriptions.forEach((name, description) -> headers.put(name, DocumentedHeader.of(description)));
        return headers;
    }
}
