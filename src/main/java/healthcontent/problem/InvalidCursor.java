package healthcontent.problem;

import java.util.List;

/** A cursor does not decode, or was made for another query. */
public final class InvalidCursor extends ProblemException {

    public InvalidCursor(String detail) {
        this("cursor", detail);
    }

    /**
     * The same in another place.
     *
     * @param parameter what the cursor stood in
     */
    public InvalidCursor(String parameter, String detail) {
        super(ProblemType.INVALID_CURSOR, detail, List.of(Fault.inParameter(parameter, detail)));
    }
}
