package healthcontent.edge.conditional;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;

/** The outcome of evaluating the preconditions of a GET or HEAD for a representation (RFC 9110, 13.2.2). */
public enum Evaluation {
    SEND(200),

    /** {@code If-None-Match} names the representation, by weak comparison. */
    NOT_MODIFIED(304),

    /** {@code If-Match} does not name the representation, by strong comparison. */
    PRECONDITION_FAILED(412);

    private final int status;

    Evaluation(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /**
     * Evaluates the preconditions of a request.
     *
     * @param request its headers; a precondition may stand on several lines
     * @param etag entity tag of the representation: strong, in quotes
     */
    public static Evaluation of(MultiMap request, String etag) {
        return of(
                EntityTags.in(request, HttpHeaders.IF_MATCH), EntityTags.in(request, HttpHeaders.IF_NONE_MATCH), etag);
    }

    /**
     * Evaluates preconditions; {@code If-Match} comes first.
     *
     * @param etag entity tag of the representation: strong, in quotes
     */
    public static Evaluation of(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch, String etag) {
        if (ifMatch.isPresent() && !ifMatch.get().nameStrongly(etag)) {
            return PRECONDITION_FAILED;
        }
        return ifNoneMatch.isPresent() && ifNoneMatch.get().nameWeakly(etag) ? NOT_MODIFIED : SEND;
    }
}
