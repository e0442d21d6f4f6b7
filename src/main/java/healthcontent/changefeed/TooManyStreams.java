package healthcontent.changefeed;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** As many clients follow the feed as this replica allows, or it is about to stop. */
final class TooManyStreams extends ProblemException {

    private static final long serialVersionUID = 1L;

    TooManyStreams() {
        super(
                ProblemType.TOO_MANY_STREAMS,
                "As many clients follow the change feed as this service allows. Try again later, or ask for pages.");
    }
}
