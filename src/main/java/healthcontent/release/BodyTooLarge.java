package healthcontent.release;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A body goes beyond what this operation takes. */
final class BodyTooLarge extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    BodyTooLarge(long maxBytes) {
        this("The body is larger than %s.".formatted(size(maxBytes)));
    }

    /**
     * A body beyond some other limit.
     *
     * @param detail which limit
     */
    BodyTooLarge(String detail) {
        super(ProblemType.PAYLOAD_TOO_LARGE, detail);
    }

    private static String size(long bytes) {
        return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes / KIB + " KiB";
    }
}
