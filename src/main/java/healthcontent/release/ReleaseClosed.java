package healthcontent.release;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A release was applied or discarded already. */
final class ReleaseClosed extends ProblemException {

    private static final long serialVersionUID = 1L;

    ReleaseClosed(ReleaseStatus status) {
        super(ProblemType.RELEASE_CLOSED, "This release was " + status.value() + " already.");
    }
}
