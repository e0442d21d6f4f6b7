package healthcontent.changefeed;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A cursor names a release that this database never had: it has another history than the one the cursor is from. */
final class ResyncRequired extends ProblemException {

    private static final long serialVersionUID = 1L;

    ResyncRequired() {
        super(
                ProblemType.RESYNC_REQUIRED,
                "The cursor belongs to a history that this database does not have. Read the feed from its beginning, "
                        + "and drop what it does not name.");
    }
}
