package healthcontent.httpcache;

import healthcontent.load.RequestWork;
import healthcontent.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * A single flight: the first request for a response makes it, and the others for the same wait for it (request
 * collapsing, RFC 9211, 2.6).
 */
final class Flight {

    private static final String KEY = Flight.class.getName();
    private static final String ABANDONED = "Nobody waits for the work any more, or it could not begin";

    private final Key key;
    private final ContentVersion version;
    private final Optional<StoredResponse> outdated;
    private final RequestWork work;
    private final long startNanos = System.nanoTime();
    private final Promise<Optional<StoredResponse>> outcome = Promise.promise();

    /**
     * Starts a flight.
     *
     * @param version the current one, before the query
     * @param outdated the response stored for the key until now
     * @param work that makes the response; it goes on for as long as any of the requests waits for it
     */
    Flight(Key key, ContentVersion version, Optional<StoredResponse> outdated, RequestWork work) {
        this.key = key;
        this.version = version;
        this.outdated = outdated;
        this.work = work;
    }

    /** The flight of which this request makes the response, if any. */
    static Optional<Flight> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    void assignTo(RoutingContext context) {
        context.put(KEY, this);
    }

    Key key() {
        return key;
    }

    ContentVersion version() {
        return version;
    }

    Optional<StoredResponse> outdated() {
        return outdated;
    }

    RequestWork work() {
        return work;
    }

    /** How long ago it started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** The response; empty where it is an error that each request gets for itself; failed where there is neither. */
    Future<Optional<StoredResponse>> outcome() {
        return outcome.future();
    }

    /** Completes the requests that wait; only the first call counts. */
    void end(Optional<StoredResponse> stored) {
        outcome.tryComplete(stored);
    }

    /** Fails the requests that wait, unless it has ended. */
    void fail() {
        outcome.tryFail("The response could not be made");
    }

    /** Fails them, because its work is not done for the reason given, which they are told as well. */
    void refuse(ProblemException reason) {
        outcome.tryFail(reason);
    }

    /** Whether requests that come now may wait for it. */
    boolean mayBeJoined() {
        return !outcome.future().isComplete();
    }

    /** Whether nobody waits for its response, so that it is sent to no client; it stays so. */
    boolean isAbandoned() {
        return work.isEnded();
    }

    /** Fails the requests that wait, because its client went away before the work began, unless it has ended. */
    void abandon() {
        outcome.tryFail(ABANDONED);
    }

    static boolean wasAbandoned(Throwable cause) {
        return ABANDONED.equals(cause.getMessage());
    }
}
