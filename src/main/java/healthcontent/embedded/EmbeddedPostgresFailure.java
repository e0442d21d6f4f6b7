package healthcontent.embedded;

/** Why the embedded PostgreSQL cannot be had: one line for the person who started the service. */
public final class EmbeddedPostgresFailure extends RuntimeException {

    public EmbeddedPostgresFailure(String message) {
        super(message);
    }

    public EmbeddedPostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
