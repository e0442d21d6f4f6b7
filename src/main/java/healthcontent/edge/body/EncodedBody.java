package healthcontent.edge.body;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** A body is compressed or otherwise encoded; the response says which codings would do (RFC 9110, 12.5.3). */
final class EncodedBody extends ProblemException {

    private static final long serialVersionUID = 1L;

    EncodedBody() {
        super(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The body has a Content-Encoding, and is taken only without one: send it uncompressed.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
}
