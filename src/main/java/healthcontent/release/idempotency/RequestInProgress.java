package healthcontent.release.idempotency;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A request with the same key is being worked on, here or on another replica. */
final class RequestInProgress extends ProblemException {

    private static final long serialVersionUID = 1L;

    RequestInProgress() {
        super(ProblemType.REQUEST_IN_PROGRESS, "A request with this Idempotency-Key is being worked on.");
    }
}
