package healthcontent.release.idempotency;

import healthcontent.problem.InvalidHeader;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}. */
public final class IdempotencyKey {

    /** The name of the header. */
    public static final String NAME = "Idempotency-Key";

    /** What the contract says of it. */
    public static final String DESCRIPTION =
            "A key of the caller's choice, 1 to 255 visible ASCII characters, that makes the call safe to repeat: for"
                    + " seven days a repeat with the same key and body gets the first answer. The same key with another"
                    + " body is a 422, and a 409 while the first call is running.";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key of a request.
     *
     * @throws InvalidHeader where it is malformed, or stands there more than once
     */
    public static Optional<String> of(HttpHeaders headers) {
        List<String> sent = Optional.ofNullable(headers.getRequestHeader(NAME)).orElse(List.of());
        if (sent.size() > 1) {
            throw new InvalidHeader(NAME, "must not stand there more than once");
        }
        sent.stream().filter(key -> !FORM.matcher(key).matches()).findAny().ifPresent(key -> {
            throw new InvalidHeader(NAME, "must be 1 to 255 visible ASCII characters");
        });
        return sent.stream().findFirst();
    }
}
