package healthcontent.edge;

import healthcontent.limit.Limits;
import healthcontent.problem.InvalidHeader;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.Optional;

/** Whether the head of a request is that of well-formed HTTP, as far as the server below does not see to it. */
final class HeadForm {

    /** What each field counts beside its characters (RFC 9113, 6.5.2). */
    private static final int OF_EACH_FIELD = 32;

    /** The fields that stand for the request line in HTTP/2. */
    private static final int LINE = ":method:scheme:authority:path".length() + 4 * OF_EACH_FIELD;

    private HeadForm() {}

    /** What is wrong with it: a name that is empty, more than one host (RFC 9112, 3.2 and 5), or its size. */
    static Optional<ProblemException> fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (headers.contains("")) {
            return Optional.of(ProblemType.MALFORMED_REQUEST.exception("A header has no name."));
        }
        if (headers.getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(new InvalidHeader("Host", "must be sent once"));
        }
        return request.version() == HttpVersion.HTTP_2 && size(request) > Limits.HTTP2_HEAD_BYTES
                ? Optional.of(ProblemType.HEADERS_TOO_LARGE.exception())
                : Optional.empty();
    }

    /** As HTTP/2 counts it. */
    private static int size(HttpServerRequest request) {
        int size = LINE + request.uri().length();
        for (Map.Entry<String, String> field : request.headers()) {
            size += field.getKey().length() + field.getValue().length() + OF_EACH_FIELD;
        }
        return size;
    }
}
