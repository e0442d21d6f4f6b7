package healthcontent.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import healthcontent.problem.MayAnswer;
import healthcontent.problem.Problem;
import healthcontent.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/**
 * Problems as the contract shows them: what each may be, with a link to the page of each type and an example of each.
 *
 * @param ofMethods what the resource methods are annotated with, by {@code operationId}
 */
record DocumentedProblems(Map<String, Set<ProblemType>> ofMethods) {

    /** The index may hold a class twice. */
    static DocumentedProblems of(IndexView code) {
        return new DocumentedProblems(code.getAnnotations(MayAnswer.class).stream()
                .collect(toMap(DocumentedProblems::operationId, DocumentedProblems::types, (types, same) -> types)));
    }

    private static String operationId(AnnotationInstance annotation) {
        return annotation
                .target()
                .asMethod()
                .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                .value("operationId")
                .asString();
    }

    private static Set<ProblemType> types(AnnotationInstance annotation) {
        Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);
        for (String name : annotation.value().asEnumArray()) {
            types.add(ProblemType.valueOf(name));
        }
        return types;
    }

    /**
     * Adds a response to an operation.
     *
     * @param description when it comes, unless the operation itself says so
     */
    void add(String status, String description, Operation operation) {
        List<ProblemType> types = Arrays.stream(ProblemType.values())
                .filter(type -> status.equals(Integer.toString(type.status())) && mayHappen(type, operation))
                .toList();
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type ->
                content.addExample(type.value(), OASFactory.createExample().ref(type.value())));
        String links = types.stream()
                .map(type -> "[" + type.value() + "](" + type.path() + ")")
                .collect(joining(", "));
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description + "\n\nSee " + links + ".")
                                .headers(headers(types))
                                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content)));
    }

    /** The header fields beside a problem that may be of one of these types. */
    private static Map<String, Header> headers(List<ProblemType> types) {
        Map<String, Header> headers = new TreeMap<>();
        for (ProblemType type : types) {
            if (type == ProblemType.UNAUTHORIZED || type == ProblemType.FORBIDDEN) {
                headers.put(
                        "WWW-Authenticate",
                        DocumentedHeader.of("What is wrong with the token, and the scopes that would do (RFC 6750)."));
            }
            if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
                headers.put(
                        "Accept-Encoding",
                        DocumentedHeader.of("Where the body was compressed: how it may be sent (RFC 9110, 12.5.3)."));
            }
            if (type.retryAfter().isPresent()) {
                headers.put("Retry-After", DocumentedHeader.seconds("In how many seconds to ask again."));
            }
        }
        return headers.isEmpty() ? null : headers;
    }

    private boolean mayHappen(ProblemType type, Operation operation) {
        return switch (type) {
            case INVALID_CURSOR -> has("cursor", operation) || has("after", operation);
            case MALFORMED_REQUEST ->
                has("If-Match", operation) || has("Idempotency-Key", operation) || isAnnotated(type, operation);
            case MALFORMED_JSON -> readsContent(operation) && !ContractHead.isForRecords(operation);
            case REQUEST_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED -> has("Idempotency-Key", operation);
            case BUNDLE_REJECTED ->
                (readsContent(operation) && !isAnnotated(ProblemType.INVALID_BODY, operation))
                        || isAnnotated(type, operation);
            case WITHDRAWN -> operation.getParameters().stream().anyMatch(one -> one.getIn() == Parameter.In.PATH);
            case APPLY_IN_PROGRESS,
                    INVALID_BODY,
                    PLAN_OUTDATED,
                    RELEASE_CLOSED,
                    RESYNC_REQUIRED,
                    TOO_MANY_STREAMS,
                    UNREADABLE_ARTICLE -> isAnnotated(type, operation);
            default -> true;
        };
    }

    /** Whether its body is JSON of this service; an article that can't be read is told as that, also in JSON. */
    private boolean readsContent(Operation operation) {
        return operation.getRequestBody() != null && !isAnnotated(ProblemType.UNREADABLE_ARTICLE, operation);
    }

    private boolean isAnnotated(ProblemType type, Operation operation) {
        return ofMethods.getOrDefault(operation.getOperationId(), Set.of()).contains(type);
    }

    static boolean has(String parameter, Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(declared -> parameter.equalsIgnoreCase(declared.getName()));
    }
}
