package healthcontent.contract;

import healthcontent.limit.Limits;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What every operation answers that reads content. */
final class ReadResponses {

    /** Links only, in no language. */
    private static final String ENTRANCE = "/v1";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "A query parameter is unknown, repeated or malformed; `errors` names each of them.",
            "412", "The header `If-Match` names other representations than there is.",
            "406", "The header `Accept` allows nothing that the service has.",
            "500", "The service failed. `requestId` finds the cause in its log.",
            "503",
                    "The service cannot answer now: its database is away, too many expensive requests came at once, or"
                            + " this one took longer than " + Limits.READ_SECONDS + " seconds (a search: "
                            + Limits.SEARCH_MILLIS
                            + " ms). `detail` says which, and `Retry-After` in how many seconds to"
                            + " ask again.");

    /** Header fields of a response that may be stored, by name (RFC 9110, RFC 9111, RFC 9211). */
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

    private ReadResponses() {}

    static boolean isOf(Operation operation) {
        return operation.getTags() != null && operation.getTags().contains(ContractHead.READING);
    }

    /** The preconditions of a read (RFC 9110, 13.1); a malformed one names nothing. */
    private static final Map<String, String> PRECONDITIONS = Map.of(
            "If-Match", "ETags of the representations of which this must be one; else the response is 412.",
            "If-None-Match",
                    "ETags of the representations that the caller has; if this is one of them, the response is 304.");

    static void addPreconditions(Operation operation) {
        new TreeMap<>(PRECONDITIONS)
                .forEach((name, description) -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(description)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
    }

    static void addHeaders(String path, Operation operation) {
        Map<String, Header> headers = new TreeMap<>();
        REPRESENTATION.forEach((name, description) -> headers.put(name, DocumentedHeader.of(description)));
        if (path.equals(ENTRANCE)) {
            headers.remove("Content-Language");
        }
        if (DocumentedProblems.has("cursor", operation)) {
            headers.put(DocumentedHeader.LINK, DocumentedHeader.ofPages());
        }
        operation
                .getResponses()
                .getAPIResponse("200")
                .description("What was asked for, in the reader's language where there is a translation.")
                .headers(headers);
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The caller has it already: `If-None-Match` names its `ETag`.")
                                .headers(headers));
    }

    /** The header fields of what is not content, and is in no language. */
    static void addRepresentation(Operation operation) {
        Map<String, Header> headers = new TreeMap<>();
        for (String name : new String[] {"ETag", "Cache-Control", "Vary"}) {
            headers.put(name, DocumentedHeader.of(REPRESENTATION.get(name)));
        }
        operation.getResponses().getAPIResponse("200").headers(headers);
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The caller has it already: `If-None-Match` names its `ETag`.")
                                .headers(headers));
    }

    /** When each problem comes, by status. */
    static Map<String, String> problems(String path) {
        Map<String, String> problems = new TreeMap<>(EVERYWHERE);
        if (path.contains("{")) {
            problems.putAll(OF_ONE_THING);
        }
        return problems;
    }
}
