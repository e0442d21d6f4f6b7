package healthcontent.changefeed;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A cursor is from another history than that of this database, which never had the application that it names. */
final class ResyncRequired extends ProblemException {

    private static final long serialVersionUID = 1L;

    ResyncRequired() {
        super(
                ProblemType.RESYNC_REQUIRED,
                "The cursor belongs to a history that this database does not have. Read the feed from its beginning, "
                        + "and drop what it does not name.");
    }
}
