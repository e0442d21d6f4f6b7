package healthcontent.problem;

/** A request announces a body larger than any operation takes; it is not received. */
final class BodyBeyondMeasure extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final long MIB = 1024L * 1024;

    BodyBeyondMeasure(long maxBytes) {
        super(
                ProblemType.PAYLOAD_TOO_LARGE,
                "The header Content-Length announces more than %d MiB, which is beyond what any operation takes."
                        .formatted(maxBytes / MIB));
    }
}
