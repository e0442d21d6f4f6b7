package healthcontent.release.body;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A body is not JSON as this service takes it. */
final class MalformedJson extends ProblemException {

    private static final long serialVersionUID = 1L;

    MalformedJson(String detail) {
        super(ProblemType.MALFORMED_JSON, detail);
    }
}
