package healthcontent.problem;

/** A request header whose value this operation can't take. */
public final class InvalidHeader extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * A header, and what it should have been.
     *
     * @param name of the header
     * @param rule what its value must be, to be read after the name
     */
    public InvalidHeader(String name, String rule) {
        super(ProblemType.MALFORMED_REQUEST, "The header " + name + " " + rule + ".");
    }
}
