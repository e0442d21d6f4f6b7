package healthcontent.embedded;

/** Why the embedded PostgreSQL cannot be started: one line for the person who started the service. */
public final class EmbeddedPostgresFailure extends RuntimeException {

    /** Says why in a line. */
    public EmbeddedPostgresFailure(String message) {
        super(message);
    }

    EmbeddedPostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
