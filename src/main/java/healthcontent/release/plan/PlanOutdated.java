package healthcontent.release.plan;

import healthcontent.problem.Fault;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import java.util.List;

/** Live content, or what it is held to, has moved under a plan, so that it can't be applied as it was shown. */
final class PlanOutdated extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * The movement, told in full.
     *
     * @param moved what moved, document by document, and what would be wrong now
     */
    PlanOutdated(List<Fault> moved) {
        super(
                ProblemType.PLAN_OUTDATED,
                "What is live, or what it is held to, has changed since this release was planned. Plan it again to see"
                        + " what it would change now.",
                moved);
    }
}
