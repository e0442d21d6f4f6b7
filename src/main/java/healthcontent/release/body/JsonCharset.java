package healthcontent.release.body;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** JSON is UTF-8 (RFC 8259, section 8.1), so whoever declares another encoding would be misread. */
public final class JsonCharset {

    private JsonCharset() {}

    /**
     * Requires a body in UTF-8.
     *
     * @throws ProblemException if the header {@code Content-Type} declares another encoding, or names nothing
     */
    public static void require(HttpHeaders headers) {
        MediaType type = type(headers);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new OtherForm("declares the charset " + Quoted.of(charset) + "; JSON is sent in UTF-8.");
        }
    }

    private static MediaType type(HttpHeaders headers) {
        try {
            return headers.getMediaType();
        } catch (IllegalArgumentException e) {
            throw new OtherForm("names no media type; JSON is application/json.");
        }
    }

    /** A body that does not come as JSON in UTF-8, by what its header says. */
    private static final class OtherForm extends ProblemException {

        private static final long serialVersionUID = 1L;

        OtherForm(String detail) {
            super(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type " + detail);
        }
    }
}
