package healthcontent.edge;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** A path that there is, and not for the method of a request; the response says which it has (RFC 9110, 15.5.6). */
final class MethodNotAllowed extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_METHOD = 20;

    private final String allowed;

    /** @param allowed the methods of the path, with commas between */
    MethodNotAllowed(String method, String allowed) {
        super(
                ProblemType.METHOD_NOT_ALLOWED,
                Quoted.plain(method, MAX_METHOD) + " is not a method of this path, which has " + inWords(allowed)
                        + ".");
        this.allowed = allowed;
    }

    private static String inWords(String allowed) {
        return allowed.replaceFirst(", ([A-Z]+)$", " and $1");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.ALLOW, allowed);
    }
}
