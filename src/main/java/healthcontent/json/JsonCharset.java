package healthcontent.json;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.problem.Quoted;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** JSON is UTF-8 (RFC 8259, section 8.1), so a body that declares another encoding would be misread. */
public final class JsonCharset {

    private JsonCharset() {}

    /**
     * Requires a body in UTF-8.
     *
     * @throws ProblemException if the header {@code Content-Type} declares another encoding, or names nothing
     */
    public static void require(HttpHeaders headers) {
        MediaType type = type(headers);
        if (type != null && (type.isWildcardType() || type.isWildcardSubtype())) {
            throw otherForm("names a range of media types; JSON is application/json.");
        }
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw otherForm("declares the charset " + Quoted.of(charset) + "; JSON is sent in UTF-8.");
        }
    }

    private static MediaType type(HttpHeaders headers) {
        try {
            return headers.getMediaType();
        } catch (IllegalArgumentException e) {
            throw otherForm("names no media type; JSON is application/json.");
        }
    }

    private static ProblemException otherForm(String detail) {
        return ProblemType.UNSUPPORTED_MEDIA_TYPE.exception("The header Content-Type " + detail);
    }
}
