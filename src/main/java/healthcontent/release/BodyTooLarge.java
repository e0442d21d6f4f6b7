package healthcontent.release;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A body goes beyond what this operation takes. */
final class BodyTooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long maxBytes) {
        this("The body is larger than %d KiB.".formatted(maxBytes / 1024));
    }

    /**
     * A body beyond some other limit.
     *
     * @param detail which limit
     */
    BodyTooLarge(String detail) {
        super(ProblemType.PAYLOAD_TOO_LARGE, detail);
    }
}
