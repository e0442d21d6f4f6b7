package healthcontent.problem;

/** The header {@code Accept} allows none of the formats offered. */
final class NotAcceptable extends ProblemException {

    NotAcceptable() {
        super(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.explanation());
    }
}
