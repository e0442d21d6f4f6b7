package healthcontent.release.body;

import healthcontent.limit.Bulkhead;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /** A bundle, kept in a file, since the memory holds only a few bundles at a time. */
    public ReceivedBody bundle(InputStream body) {
        return bulkhead.run(() -> ReceivedBody.of(body, TEMPORARY));
    }

    /** A file of at most so many bytes. */
    public byte[] file(InputStream body, int maxBytes, String what) {
        return bulkhead.run(() -> {
            try (InputStream limited = new LimitedBody(body, maxBytes, what, Limits.BODY_TIME)) {
                return limited.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The content of one document. */
    public ReceivedDocument document(InputStream body) {
        return bulkhead.run(() -> ReceivedDocument.of(body));
    }
}
