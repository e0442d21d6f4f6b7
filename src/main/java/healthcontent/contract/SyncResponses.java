package healthcontent.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** What every operation answers that syncs content. */
final class SyncResponses {

    private static final String RELEASES = "/v1/sync/releases";
    private static final String DOCUMENTS = "/v1/sync/documents/";

    private static final String FEED = "/v1/changes";

    private static final Set<String> OF_THE_FEED = Set.of("400", "406", "500", "503");
    private static final Set<String> WITH_TOKEN = Set.of("400", "401", "403", "406", "500", "503");

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

    /** The statuses of the problems that may come. */
    static Set<String> problems(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.startsWith(FEED)) {
            return OF_THE_FEED;
        }
        Set<String> problems = new TreeSet<>(WITH_TOKEN);
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean ofDocument = path.startsWith(DOCUMENTS);
        if (path.contains("{")) {
            problems.add("404");
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of("413", "415", "422"));
        }
        if (writes) {
            problems.add("415");
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            problems.add("412");
        }
        if (writes && ofDocument) {
            problems.addAll(List.of("412", "422", "428"));
        }
        if (writes && path.startsWith(RELEASES)) {
            problems.add("409");
        }
        if (method == PathItem.HttpMethod.POST) {
            problems.add("422");
        }
        return problems;
    }
}
