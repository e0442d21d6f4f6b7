package healthcontent.release.body;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** As many clients are sending bodies as one replica takes at a time. */
final class TooManyBodies extends ProblemException {

    private static final long serialVersionUID = 1L;

    TooManyBodies() {
        super(
                ProblemType.SERVICE_UNAVAILABLE,
                "As many bodies are being received as this service takes at a time. Nothing was changed; ask again later.");
    }
}
