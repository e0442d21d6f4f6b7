package healthcontent.contract;

import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A problem as the contract shows it: what it may be, with a link to the page of each type and an example of each. */
final class DocumentedProblem {

    private DocumentedProblem() {}

    /**
     * Adds an answer to an operation.
     *
     * @param description when it comes, unless the operation itself says so
     */
    static void add(String status, String description, Operation operation) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        String told = known == null || known.getContent() == null ? description : known.getDescription();
        List<ProblemType> types = types(status, operation);
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type ->
                content.addExample(type.value(), OASFactory.createExample().ref(type.value())));
        String links = types.stream()
                .map(type -> "[" + type.value() + "](" + type.path() + ")")
                .collect(Collectors.joining(", "));
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(told + "\n\nSee " + links + ".")
                                .headers(headers(types))
                                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content)));
    }

    /** What comes beside a problem, where it may be of one of these types. */
    private static Map<String, Header> headers(List<ProblemType> types) {
        Map<String, Header> headers = new TreeMap<>();
        for (ProblemType type : types) {
            switch (type) {
                case UNAUTHORIZED, FORBIDDEN ->
                    headers.put(
                            "WWW-Authenticate",
                            DocumentedHeader.of(
                                    "What is wrong with the token, and the scopes that would do (RFC 6750)."));
                case REQUEST_IN_PROGRESS, APPLY_IN_PROGRESS, TOO_MANY_STREAMS, SERVICE_UNAVAILABLE ->
                    headers.put("Retry-After", DocumentedHeader.seconds("In how many seconds to ask again."));
                default -> {}
            }
        }
        return headers.isEmpty() ? null : headers;
    }

    private static List<ProblemType> types(String status, Operation operation) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> status.equals(Integer.toString(type.status())) && mayHappen(type, operation))
                .toList();
    }

    private static boolean mayHappen(ProblemType type, Operation operation) {
        String id = operation.getOperationId();
        boolean feed = id.equals("getChanges");
        return switch (type) {
            case INVALID_CURSOR -> has("cursor", operation) || has("after", operation);
            case MALFORMED_REQUEST -> has("If-Match", operation) || has("Idempotency-Key", operation);
            case MALFORMED_JSON -> operation.getRequestBody() != null;
            case RESYNC_REQUIRED, TOO_MANY_STREAMS -> feed;
            case WITHDRAWN -> !feed;
            case PLAN_OUTDATED -> id.equals("applyRelease");
            case RELEASE_CLOSED -> Set.of("applyRelease", "discardRelease").contains(id);
            case REQUEST_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED -> has("Idempotency-Key", operation);
            case BUNDLE_REJECTED -> operation.getRequestBody() != null || id.equals("withdrawSourceDocument");
            case APPLY_IN_PROGRESS ->
                Set.of("planRelease", "applyRelease", "discardRelease", "putSourceDocument", "withdrawSourceDocument")
                        .contains(id);
            default -> true;
        };
    }

    private static boolean has(String parameter, Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(declared -> parameter.equalsIgnoreCase(declared.getName()));
    }
}
