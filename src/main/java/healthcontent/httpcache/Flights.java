package healthcontent.httpcache;

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

/** The flights under way, at most one for each key and version. */
@Singleton
class Flights {

    private final Map<Key, Flight> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * The flight under way for this key and version, of which the work is shared from now on; {@code fresh} itself
     * where there was none.
     */
    Flight join(Flight fresh) {
        return underWay.merge(
                fresh.key(),
                fresh,
                (other, mine) ->
                        other.version() == mine.version() && other.work().share() ? other : mine);
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

    /** Ends a flight with its response, or with none where it is an error. */
    void end(Flight flight, Optional<StoredResponse> stored) {
        underWay.remove(flight.key(), flight);
        flight.end(stored);
    }

    /** Ends a flight without a response, unless it has ended. */
    void fail(Flight flight) {
        underWay.remove(flight.key(), flight);
        flight.fail();
    }

    /** Ends a flight whose client went away before the work began, unless it has ended. */
    void abandon(Flight flight) {
        underWay.remove(flight.key(), flight);
        flight.abandon();
    }

    /** Ends all flights without a response. */
    void failAll() {
        List.copyOf(underWay.values()).forEach(this::fail);
    }
}
