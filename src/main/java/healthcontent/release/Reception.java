package healthcontent.release;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Receives bodies before the turn of their writes comes, so that a client that stalls holds up no write. At most 20 at
 * a time in one replica, so that many of them do not take the threads that readers need.
 */
@Singleton
class Reception {

    static final int BODIES_AT_A_TIME = 20;

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(BODIES_AT_A_TIME, true);
    private final Duration longestWait;

    @Inject
    Reception() {
        this(LONGEST_WAIT);
    }

    /** With another time than usual that a body waits for a place. */
    Reception(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** A bundle, kept in a file: only a few at a time are to be in the memory. */
    ReceivedBody bundle(InputStream body) {
        return receive(() -> ReceivedBody.of(body, TEMPORARY));
    }

    /** The content of one document. */
    JsonBody document(InputStream body) {
        return receive(() -> JsonBody.read(body, Limits.DOCUMENT_BYTES, Limits.DOCUMENT));
    }

    private <T> T receive(Supplier<T> body) {
        enter();
        try {
            return body.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyBodies();
    }
}
