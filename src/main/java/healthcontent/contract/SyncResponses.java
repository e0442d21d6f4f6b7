package healthcontent.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** What every operation answers that syncs content, except the change feed. */
final class SyncResponses {

    private static final String DOCUMENTS = "/v1/sync/documents/";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "A query parameter, a header or the JSON of the body is malformed; `detail` and `errors` say which.",
            "401", "There is no token, or one that this service does not take; `WWW-Authenticate` says why.",
            "403", "The token lacks the scope that this operation needs; `WWW-Authenticate` names it.",
            "406", "The header `Accept` allows nothing that the service has.",
            "500", "The service failed. `requestId` finds the cause in its log.",
            "503", "The service can't do it now. Nothing has changed; `Retry-After` says when to ask again.");

    private static final Map<String, String> WITH_BODY = Map.of(
            "413",
                    "The body is larger or nested deeper than this operation takes, or something in it is too long; `detail` names the limit.",
            "415",
                    "The body is not `application/json` in UTF-8, or is compressed (then `Accept-Encoding` says how to send it),"
                            + " or the operation takes none.",
            "422",
                    "What was sent has errors; `errors` names every one with its place. Nothing was stored or published.");

    private static final String OTHER_REVISION =
            "The document is not at a revision that the request names. Nothing was changed.";

    private static final Map<String, String> OF_ONE_DOCUMENT =
            Map.of("412", OTHER_REVISION, "428", "The request does not say which revision it replaces.");

    private SyncResponses() {}

    /** Adds the header fields of a response that says what was done or asked for. */
    static void addHeaders(PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                return;
            }
            if (DocumentedProblems.has("cursor", operation)) {
                response.addHeader(DocumentedHeader.LINK, DocumentedHeader.ofPages());
            }
            if (DocumentedProblems.has("If-Match", operation)) {
                response.addHeader(
                        "ETag",
                        DocumentedHeader.of(
                                "Names this revision. Send it in `If-Match` to say what a write replaces."));
            }
            if (method == PathItem.HttpMethod.POST && status.equals("201")) {
                response.addHeader("Location", DocumentedHeader.of("The path of the release."));
            }
        });
    }

    /** When each problem comes, by status. */
    static Map<String, String> problems(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, String> problems = new TreeMap<>(EVERYWHERE);
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean ofDocument = path.startsWith(DOCUMENTS);
        if (path.contains("{")) {
            problems.put("404", "There is nothing of this name.");
        }
        if (operation.getRequestBody() != null) {
            problems.putAll(WITH_BODY);
        }
        if (writes && operation.getRequestBody() == null) {
            problems.put("415", WITH_BODY.get("415"));
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            problems.put("412", OTHER_REVISION);
        }
        if (writes && ofDocument) {
            problems.putAll(OF_ONE_DOCUMENT);
            problems.put("422", WITH_BODY.get("422"));
        }
        if (writes && !ofDocument) {
            problems.put(
                    "409",
                    "The plan is outdated, the release is closed, or a request with the same key is running; `type` says"
                            + " which.");
        }
        if (method == PathItem.HttpMethod.POST) {
            problems.put("422", "The bundle has errors, or the `Idempotency-Key` was used with another body.");
        }
        return problems;
    }
}
