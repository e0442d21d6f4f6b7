package healthcontent.release.lock;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** Another release is being applied, and went on for longer than this one waits. Trying again later may succeed. */
public final class ApplyInProgress extends ProblemException {

    private static final long serialVersionUID = 1L;

    ApplyInProgress() {
        super(ProblemType.APPLY_IN_PROGRESS, "Another release is being applied. Nothing was changed; ask again later.");
    }
}
