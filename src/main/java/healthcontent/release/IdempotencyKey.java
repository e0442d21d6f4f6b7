package healthcontent.release;

import healthcontent.problem.InvalidHeader;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}. */
final class IdempotencyKey {

    static final String NAME = "Idempotency-Key";

    static final String DESCRIPTION =
            "A key of the caller's choice, 1 to 255 visible ASCII characters, that makes the call safe to repeat: for"
                    + " seven days a repeat with the same key and body gets the first answer. The same key with another"
                    + " body is a 422, and a 409 while the first call is running.";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key of a request.
     *
     * @param header its value as a resource gets it, which is null where it is empty, too
     * @param sent all headers, which tell the difference
     */
    static Optional<String> of(String header, HttpHeaders sent) {
        boolean isEmpty = header == null && sent.getHeaderString(NAME) != null;
        if (isEmpty || (header != null && !FORM.matcher(header).matches())) {
            throw new InvalidHeader(NAME, "must be 1 to 255 visible ASCII characters");
        }
        return Optional.ofNullable(header);
    }
}
