package healthcontent.httpcache;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The responses that are being made at the moment, at most one for each key and version. */
@Singleton
class Fills {

    private final Map<Key, Fill> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** The one that is under way for this key and version; {@code fresh} itself where there is none yet. */
    Fill join(Fill fresh) {
        return underWay.merge(fresh.key(), fresh, (other, mine) -> other.version() == mine.version() ? other : mine);
    }

    /**
     * Waits for what somebody else makes.
     *
     * @param then is given it on the event loop of the request: the response, or empty where it is an error that each
     *     is to get for itself, or a failure
     */
    void await(Fill fill, Handler<AsyncResult<Optional<Kept>>> then) {
        Context eventLoop = Vertx.currentContext();
        waiting.incrementAndGet();
        fill.outcome()
                .onComplete(made -> eventLoop.runOnContext(woken -> {
                    waiting.decrementAndGet();
                    then.handle(made);
                }));
    }

    /** How many requests wait for what another makes. */
    int waiting() {
        return waiting.get();
    }

    /** Tells those who wait what there is, or that there is nothing that could be kept. */
    void end(Fill fill, Optional<Kept> kept) {
        underWay.remove(fill.key(), fill);
        fill.end(kept);
    }

    /** Tells those who wait that nothing came of it, unless it has ended. */
    void fail(Fill fill) {
        underWay.remove(fill.key(), fill);
        fill.fail();
    }

    /** Tells those who wait that whoever was to make it has gone away. */
    void abandon(Fill fill) {
        underWay.remove(fill.key(), fill);
        fill.abandon();
    }

    /** Lets nobody wait any longer for what is being made at the moment. */
    void failAll() {
        List.copyOf(underWay.values()).forEach(this::fail);
    }
}
