package healthcontent.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** What a read answers whose question is in the body of the request: nothing of it is stored. */
final class LookupResponses {

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "`no-store`: no cache keeps it.",
            "Content-Language", "The language that it is in.");

    static final Set<String> PROBLEMS = Set.of("400", "406", "413", "415", "422", "500", "503");

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
}
