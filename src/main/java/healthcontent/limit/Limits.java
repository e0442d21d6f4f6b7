package healthcontent.limit;

import java.time.Duration;

/**
 * The budget of every operation: how much a request may carry, and how much work and time it may cost. The contract
 * says them where a caller can meet them, and {@code docs/limits.md} lists them all.
 */
public final class Limits {

    /** Size of a bundle. */
    public static final long BUNDLE_BYTES = 64L * 1024 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String BUNDLE = "a bundle";

    /** Size of the content of one document, as JSON in UTF-8. */
    public static final int DOCUMENT_BYTES = 256 * 1024;

    /** What may have so many bytes, as a refusal names it. */
    public static final String DOCUMENT = "one document";

    /** How long a client may take to send a body; one that sends nothing at all for a minute is given up before. */
    public static final Duration BODY_TIME = Duration.ofMinutes(5);

    /** Documents and withdrawals in one bundle, together. */
    public static final int DOCUMENTS = 10_000;

    private Limits() {}
}
