package healthcontent.problem;

/** The header {@code Accept} allows none of the formats offered. */
public final class NotAcceptable extends ProblemException {

    public NotAcceptable() {
        super(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.explanation());
    }
}
