package healthcontent.release.bundle;

import java.time.Duration;

/** How much one request may carry; stated in the contract. */
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
    static final int DOCUMENTS = 10_000;

    private Limits() {}
}
