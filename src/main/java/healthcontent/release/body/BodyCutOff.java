package healthcontent.release.body;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.bundle.Limits;

/** The client went away or stalled before all of its body had come. */
final class BodyCutOff extends ProblemException {

    private static final long serialVersionUID = 1L;

    BodyCutOff() {
        super(
                ProblemType.MALFORMED_REQUEST,
                "The body did not come whole: it broke off, stalled, or took longer than %d minutes."
                        .formatted(Limits.BODY_TIME.toMinutes()));
    }
}
