package healthcontent.edge.conditional;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** What the conditions of a reading request make of the representation that it would get (RFC 9110, 13). */
public enum Verdict {
    SEND(200),

    /** {@code If-None-Match} names it, by weak comparison. */
    HAS_IT(304),

    /** {@code If-Match} names others only, by strong comparison. */
    WANTS_ANOTHER(412);

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")");
    private static final String ANY = "*";

    private final int status;

    Verdict(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /**
     * The verdict on a representation.
     *
     * @param request its headers; a condition may stand on several lines
     * @param etag strong, in quotes
     */
    public static Verdict of(MultiMap request, String etag) {
        if (request.contains(HttpHeaders.IF_MATCH) && !anyNames(request.getAll(HttpHeaders.IF_MATCH), etag, false)) {
            return WANTS_ANOTHER;
        }
        return request.contains(HttpHeaders.IF_NONE_MATCH)
                        && anyNames(request.getAll(HttpHeaders.IF_NONE_MATCH), etag, true)
                ? HAS_IT
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
