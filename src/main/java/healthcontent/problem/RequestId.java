package healthcontent.problem;

import java.util.UUID;
import java.util.regex.Pattern;

/** What ties an answer to the log: the caller's own id where it is well-formed, else a new one. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /**
     * The id of a request.
     *
     * @param sent value of the request's header, or null
     */
    static String of(String sent) {
        return sent != null && FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
