package healthcontent.problem;

/** A body came where none is taken. Whoever sent it wants something by it, and would not learn that nobody read it. */
public final class BodyNotTaken extends ProblemException {

    private static final long serialVersionUID = 1L;

    public BodyNotTaken() {
        super(ProblemType.UNSUPPORTED_MEDIA_TYPE, "This takes no body: send the request without one.");
    }
}
