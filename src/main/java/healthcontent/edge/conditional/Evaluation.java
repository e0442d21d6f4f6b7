package healthcontent.edge.conditional;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** The outcome of evaluating the preconditions of a GET or HEAD for a representation (RFC 9110, 13.2.2). */
public enum Evaluation {
    SEND(200),

    /** {@code If-None-Match} names the representation, by weak comparison. */
    NOT_MODIFIED(304),

    /** {@code If-Match} does not name the representation, by strong comparison. */
    PRECONDITION_FAILED(412);

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")");
    private static final String ANY = "*";

    private final int status;

    Evaluation(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /**
     * Evaluates {@code If-Match} and then {@code If-None-Match}.
     *
     * @param request headers of the request; a precondition may stand on several lines
     * @param etag entity tag of the representation: strong, in quotes
     */
    public static Evaluation of(MultiMap request, String etag) {
        if (request.contains(HttpHeaders.IF_MATCH) && !anyNames(request.getAll(HttpHeaders.IF_MATCH), etag, false)) {
            return PRECONDITION_FAILED;
        }
        return request.contains(HttpHeaders.IF_NONE_MATCH)
                        && anyNames(request.getAll(HttpHeaders.IF_NONE_MATCH), etag, true)
                ? NOT_MODIFIED
                : SEND;
    }

    private static boolean anyNames(List<String> lines, String etag, boolean weakly) {
        return lines.stream().anyMatch(line -> names(line, etag, weakly));
    }

    private static boolean names(String line, String etag, boolean weakly) {
        return line.equals(etag)
                || line.strip().equals(ANY)
                || TAG.matcher(line)
                        .results()
                        .anyMatch(tag -> tag.group(2).equals(etag) && (weakly || tag.group(1) == null));
    }
}
