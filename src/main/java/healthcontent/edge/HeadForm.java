package healthcontent.edge;

import healthcontent.problem.InvalidHeader;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;

/** Whether the headers of a request are those of well-formed HTTP, as far as the server below does not see to it. */
final class HeadForm {

    private HeadForm() {}

    /** What is wrong with them: a name that is empty, or more than one host (RFC 9112, 3.2 and 5). */
    static Optional<ProblemException> fault(MultiMap headers) {
        if (headers.contains("")) {
            return Optional.of(ProblemType.MALFORMED_REQUEST.exception("A header has no name."));
        }
        return headers.getAll(HttpHeaders.HOST).size() > 1
                ? Optional.of(new InvalidHeader("Host", "must be sent once"))
                : Optional.empty();
    }
}
