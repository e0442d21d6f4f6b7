package healthcontent.httpcache;

import healthcontent.problem.ProblemException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The flights under way, at most one for each key that requests may join, and what of theirs is stored.
 *
 * <p>No reader is shown an older response after a newer one. Of two responses for one key it is known which is newer
 * where the flight of one began after that of the other had ended. Otherwise neither is stored, nor joined from then
 * on, and what was stored is dropped.
 */
@Singleton
class Flights {

    private final StoredResponses responses;
    private final Map<Key, Flight> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Flights(StoredResponses responses) {
        this.responses = responses;
    }

    /**
     * The flight under way for this key and version, of which the work is shared from now on; {@code fresh} itself
     * where there was none.
     */
    Flight join(Flight fresh) {
        return underWay.merge(
                fresh.key(),
                fresh,
                (other, mine) -> other.version() == mine.version()
                                && other.mayBeJoined()
                                && other.work().share()
                        ? other
                        : mine);
    }

    /**
     * Waits for the response of another request, until the client of this one goes away.
     *
     * @param flight whose work is shared
     * @param then called on the event loop of the waiting request with the {@link Flight#outcome}
     */
    void await(Flight flight, RoutingContext context, Handler<AsyncResult<Optional<StoredResponse>>> then) {
        Context eventLoop = Vertx.currentContext();
        AtomicBoolean waits = new AtomicBoolean(true);
        waiting.incrementAndGet();
        context.addEndHandler(sent -> {
            if (sent.failed() && waits.getAndSet(false)) {
                waiting.decrementAndGet();
                flight.work().leave();
            }
        });
        flight.outcome()
                .onComplete(made -> eventLoop.runOnContext(woken -> {
                    if (waits.getAndSet(false)) {
                        waiting.decrementAndGet();
                        if (made.failed()) {
                            flight.work().leave();
                        }
                        then.handle(made);
                    }
                }));
    }

    /** How many responses are being made. */
    int underWay() {
        return underWay.size();
    }

    /** How many requests wait for another. */
    int waiting() {
        return waiting.get();
    }

    /**
     * Ends a flight with its response, before anybody is shown it.
     *
     * @param store whether it is to be stored
     * @return whether it is stored
     */
    boolean end(Flight flight, StoredResponse made, boolean store) {
        boolean stored = end(flight, () -> store && responses.store(flight.key(), made));
        flight.end(Optional.of(made));
        return stored;
    }

    /** Ends a flight with an error that each request gets for itself. */
    void endWithout(Flight flight) {
        end(flight, () -> false);
        flight.end(Optional.empty());
    }

    private boolean end(Flight flight, Supplier<Boolean> store) {
        if (flight.isAbandoned()) {
            return false;
        }
        boolean[] stored = new boolean[1];
        underWay.compute(flight.key(), (key, newest) -> {
            stored[0] = newest == flight && store.get();
            if (!stored[0]) {
                responses.drop(key);
            }
            return null;
        });
        return stored[0];
    }

    /** A request that was no flight is about to be shown a response of its own. */
    void passed(Key key) {
        underWay.compute(key, (passed, newest) -> {
            responses.drop(passed);
            return null;
        });
    }

    /** Ends a flight without a response, unless it has ended. */
    void fail(Flight flight) {
        underWay.remove(flight.key(), flight);
        flight.fail();
    }

    /** Ends a flight whose work was refused, unless it has ended. */
    void refuse(Flight flight, ProblemException reason) {
        underWay.remove(flight.key(), flight);
        flight.refuse(reason);
    }

    /** Ends a flight whose client went away before the work began, unless it has ended. */
    void abandon(Flight flight) {
        flight.abandon();
        underWay.remove(flight.key(), flight);
    }

    /** Fails all requests that wait; the flights themselves go on. */
    void failWaiting() {
        List.copyOf(underWay.values()).forEach(Flight::fail);
    }
}
