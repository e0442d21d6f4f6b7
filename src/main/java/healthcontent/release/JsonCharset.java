package healthcontent.release;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** JSON is UTF-8 (RFC 8259, section 8.1), so whoever declares another encoding would be misread. */
final class JsonCharset {

    private JsonCharset() {}

    /** @throws ProblemException if the header {@code Content-Type} declares another encoding */
    static void require(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new OtherCharset(charset);
        }
    }

    /** A body in an encoding that JSON does not have. */
    private static final class OtherCharset extends ProblemException {

        private static final long serialVersionUID = 1L;

        OtherCharset(String charset) {
            super(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The header Content-Type declares the charset " + Quoted.of(charset) + "; JSON is sent in UTF-8.");
        }
    }
}
