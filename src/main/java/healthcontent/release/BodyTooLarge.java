package healthcontent.release;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A body is larger than this operation takes. */
final class BodyTooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long maxBytes) {
        super(ProblemType.PAYLOAD_TOO_LARGE, "The body is larger than %d KiB.".formatted(maxBytes / 1024));
    }
}
