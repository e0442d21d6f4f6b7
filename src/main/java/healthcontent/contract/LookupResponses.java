package healthcontent.contract;

import healthcontent.limit.Limits;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** What a read answers whose question is in the body of the request: nothing of it is stored. */
final class LookupResponses {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "`no-store`: no cache keeps it.",
            "Content-Language", "The language that it is in.");

    private static final Map<String, String> PROBLEMS = Map.of(
            "400",
                    "A query parameter is unknown, repeated or malformed, or the body is no JSON or did not come whole; `type`"
                            + " says which.",
            "406", "The header `Accept` allows nothing that the service has.",
            "413",
                    "The body is larger than this operation takes, is nested too deeply, or something in it is too long;"
                            + " `detail` names the limit.",
            "415",
                    "The body is not `application/json` in UTF-8, or is compressed (then `Accept-Encoding` says how to send"
                            + " it).",
            "422", "The body is not of the form that this operation takes; `errors` names every place at fault.",
            "500", "The service failed. `requestId` finds the cause in its log.",
            "503",
                    "The service cannot answer now: its database is away, too many expensive requests came at once, or this"
                            + " one took longer than " + Limits.READ_SECONDS + " seconds. `detail` says which, and"
                            + " `Retry-After` in how many seconds to ask again.");

    private LookupResponses() {}

    static void addHeaders(Operation operation) {
        Map<String, Header> headers = new TreeMap<>();
        HEADERS.forEach((name, description) -> headers.put(name, DocumentedHeader.of(description)));
        operation
                .getResponses()
                .getAPIResponse("200")
                .description("What was found, in the reader's language where there is a translation.")
                .headers(headers);
    }

    /** When each problem comes, by status. */
    static Map<String, String> problems() {
        return new TreeMap<>(PROBLEMS);
    }
}
