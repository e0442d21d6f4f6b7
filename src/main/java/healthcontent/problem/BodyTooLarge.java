package healthcontent.problem;

/** A body goes beyond what an operation takes. */
public final class BodyTooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    /**
     * A body with more bytes than it may have.
     *
     * @param what may have so many
     */
    public BodyTooLarge(long maxBytes, String what) {
        this("The body is larger than %s, the limit of %s.".formatted(size(maxBytes), what));
    }

    /**
     * A body beyond some other limit.
     *
     * @param detail which limit
     */
    public BodyTooLarge(String detail) {
        super(ProblemType.PAYLOAD_TOO_LARGE, detail);
    }

    private static String size(long bytes) {
        return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes / KIB + " KiB";
    }
}
