package healthcontent.httpcache;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** The making of one response, by the first request that asks for it; whoever asks for the same meanwhile waits. */
final class Fill {

    private static final String KEY = Fill.class.getName();
    private static final String ABANDONED = "The caller has gone";

    private final Key key;
    private final ContentVersion version;
    private final Optional<Kept> outdated;
    private final long beganNanos = System.nanoTime();
    private final Promise<Optional<Kept>> outcome = Promise.promise();

    /**
     * Begins one.
     *
     * @param version the current one, before the query
     * @param outdated what was kept for the key until now
     */
    Fill(Key key, ContentVersion version, Optional<Kept> outdated) {
        this.key = key;
        this.version = version;
        this.outdated = outdated;
    }

    /** The one that this request is there to do, if any. */
    static Optional<Fill> of(RoutingContext context) {
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

    Optional<Kept> outdated() {
        return outdated;
    }

    /** How long ago it began. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }

    /** The response; empty where the answer is an error that each is to get for itself; a failure without either. */
    Future<Optional<Kept>> outcome() {
        return outcome.future();
    }

    /** Tells those who wait; only the first call counts. */
    void end(Optional<Kept> kept) {
        outcome.tryComplete(kept);
    }

    /** Tells those who wait that nothing came of it, unless it has ended. */
    void fail() {
        outcome.tryFail("The response could not be made");
    }

    /** Tells those who wait that its caller has gone, unless it has ended. */
    void abandon() {
        outcome.tryFail(ABANDONED);
    }

    static boolean wasAbandoned(Throwable cause) {
        return ABANDONED.equals(cause.getMessage());
    }
}
