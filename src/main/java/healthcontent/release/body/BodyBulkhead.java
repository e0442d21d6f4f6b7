package healthcontent.release.body;

import healthcontent.limit.Bulkhead;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Receives bodies before their writes wait for one another, so that a client that stalls delays no write. At most 20 at
 * a time in one replica, and as many wait, so that many of them do not take the threads that readers need.
 */
@Singleton
public class BodyBulkhead {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Bulkhead bulkhead;

    @Inject
    BodyBulkhead() {
        this(Limits.WRITE_WAIT);
    }

    BodyBulkhead(Duration longestWait) {
        this.bulkhead = new Bulkhead(Limits.BODIES, Limits.WAITING_BODIES, longestWait, BodyBulkhead::full);
    }

    private static ProblemException full() {
        return ProblemType.TOO_BUSY.exception(
                "As many bodies are being received as this service takes at a time. Nothing was changed; ask again later.");
    }

    /** A bundle. */
    public ReceivedBody bundle(InputStream body) {
        return large(body, Limits.BUNDLE_BYTES, Limits.BUNDLE);
    }

    /** A large body, kept in a file, since the memory holds only a few of them at a time. */
    public ReceivedBody large(InputStream body, long maxBytes, String what) {
        return bulkhead.run(() -> ReceivedBody.of(body, maxBytes, what, TEMPORARY));
    }

    /** The content of one document. */
    public ReceivedDocument document(InputStream body) {
        return bulkhead.run(() -> ReceivedDocument.of(body));
    }
}
