package healthcontent.edge.conditional;

import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;

/** A GET or HEAD whose {@code If-Match} does not name the current representation (RFC 9110, 13.1.1). */
public final class OtherRepresentation extends ProblemException {

    private static final long serialVersionUID = 1L;

    public OtherRepresentation() {
        super(ProblemType.PRECONDITION_FAILED, "The header If-Match names other representations than this one.");
    }
}
