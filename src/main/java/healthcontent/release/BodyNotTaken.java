package healthcontent.release;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;

/** A body came where none is taken. Whoever sent it wants something by it, and would not learn that nobody read it. */
final class BodyNotTaken extends ProblemException {

    private static final long serialVersionUID = 1L;

    private BodyNotTaken() {
        super(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Applying takes no body: send the request without one.");
    }

    /** @throws BodyNotTaken if a request announces a body, of a length that is not 0 or not known beforehand */
    static void unlessAbsent(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean hasLength = length != null && !length.matches("0+");
        if (hasLength || headers.getHeaderString("Transfer-Encoding") != null) {
            throw new BodyNotTaken();
        }
    }
}
