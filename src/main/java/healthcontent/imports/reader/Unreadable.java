package healthcontent.imports.reader;

/** A file that can't be read as what it was sent as. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why, in words for whoever sent it. */
    public Unreadable(String message) {
        super(message, null, false, false);
    }
}
