package healthcontent.problem;

/** Nothing is at this path, and nothing ever was. */
public final class NotFound extends ProblemException {

    /**
     * Nothing of any kind, told in words of its own.
     *
     * @param detail what was looked for and not found, as a sentence
     */
    public NotFound(String detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    /**
     * No thing of a kind.
     *
     * @param what the kind of thing, in lower case, such as {@code condition}
     * @param slug as the caller wrote it, whatever that is
     */
    public static NotFound of(String what, String slug) {
        return new NotFound("There is no " + what + " " + Quoted.of(slug) + ".");
    }
}
