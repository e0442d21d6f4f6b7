package healthcontent.release.idempotency;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A key that belongs to another request. */
final class IdempotencyKeyReused extends ProblemException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used with another body or query. A new request needs a new key.");
    }
}
