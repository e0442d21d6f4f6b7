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

    /** Words of a search that are used, each counted once; the others are left out, and the response names them. */
    public static final int SEARCH_WORDS = 12;

    /** How long PostgreSQL may work on a statement of a search, in milliseconds. */
    public static final int SEARCH_MILLIS = 300;

    /** The same as a duration. */
    public static final Duration SEARCH_TIME = Duration.ofMillis(SEARCH_MILLIS);

    /** How long PostgreSQL may work on a statement of any other read, in seconds. */
    public static final int READ_SECONDS = 2;

    /** The same as a duration. */
    public static final Duration READ_TIME = Duration.ofSeconds(READ_SECONDS);

    /** How long PostgreSQL may work on one statement of a plan or an apply, each of which takes some dozens. */
    public static final Duration RELEASE_STATEMENT_TIME = Duration.ofMinutes(5);

    /** Searches, and lists that are counted ({@code total=true}), that one replica works on at a time, together. */
    public static final int EXPENSIVE_READS = 4;

    /** How many such reads wait for one of these to end. They take no thread and no connection. */
    public static final int WAITING_READS = 1_000;

    /** How long one of them waits. */
    public static final Duration READ_WAIT = Duration.ofSeconds(1);

    private Limits() {}
}
