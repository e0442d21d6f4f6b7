package healthcontent.problem;

import java.util.List;

/** One or more query parameters are unknown here, repeated or malformed. */
public final class InvalidParameters extends ProblemException {

    /**
     * Everything that is wrong with the query, at once.
     *
     * @param detail which parameters there are
     * @param faults what is wrong with each parameter, at least one
     */
    public InvalidParameters(String detail, List<Fault> faults) {
        super(ProblemType.INVALID_PARAMETER, detail, faults);
    }
}
