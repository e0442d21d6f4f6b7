package healthcontent.release;

/** Another release is being applied, and went on for longer than this one waits. Trying again later may succeed. */
public final class ApplyInProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApplyInProgress(Throwable cause) {
        super("Another release is being applied.", cause);
    }
}
