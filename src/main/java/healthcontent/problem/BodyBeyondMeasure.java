package healthcontent.problem;

/** A request announces a body larger than any operation takes; it is not received. */
final class BodyBeyondMeasure extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final long MIB = 1024L * 1024;

    /** What a release may have. It is more than any other operation takes. */
    private static final long LARGEST_MIB = 64;

    BodyBeyondMeasure(long maxBytes) {
        super(
                ProblemType.PAYLOAD_TOO_LARGE,
                "The header Content-Length announces more than %d MiB, and no operation takes more than %d MiB."
                        .formatted(maxBytes / MIB, LARGEST_MIB));
    }
}
