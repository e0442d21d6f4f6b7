package healthcontent.httpcache;

import healthcontent.edge.EarlyResponder;
import healthcontent.edge.pipeline.RequestPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Answers what is kept, on the event loop, before a request reaches anything else; lets one request through to make
 * what is not, while others for the same wait.
 */
@Singleton
class DeliveryRoute implements EarlyResponder {

    /** So often a request waits for another to make its response, before it is told to come back. */
    private static final int MAX_WAITS = 2;

    private final Keys keys;
    private final KeptResponses responses;
    private final Eras eras;
    private final Fills fills;
    private final Delivery delivery;
    private final WithdrawnContent withdrawn;

    DeliveryRoute(
            Keys keys, KeptResponses responses, Eras eras, Fills fills, Delivery delivery, WithdrawnContent withdrawn) {
        this.keys = keys;
        this.responses = responses;
        this.eras = eras;
        this.fills = fills;
        this.delivery = delivery;
        this.withdrawn = withdrawn;
    }

    void open(@Observes Filters filters) {
        filters.register(this::answer, RequestPipeline.CACHE);
    }

    @Override
    public boolean respond(RoutingContext context) {
        Lookup lookup = lookUp(context.request());
        Optional<Kept> fresh = lookup.kept().filter(kept -> eras.isFresh(kept.era()));
        fresh.ifPresentOrElse(kept -> delivery.hit(context, kept), () -> lookup.leaveOn(context));
        return fresh.isPresent();
    }

    private Lookup lookUp(HttpServerRequest request) {
        Optional<Key> key = keys.of(request);
        return new Lookup(key, key.flatMap(this::find));
    }

    private Optional<Kept> find(Key key) {
        return key.searches() ? Optional.empty() : responses.find(key);
    }

    private void answer(RoutingContext context) {
        Lookup lookup = Lookup.takeFrom(context).orElseGet(() -> lookUp(context.request()));
        if (lookup.key().isPresent()) {
            answer(context, lookup.key().get(), lookup.kept(), 0);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, Key key, Optional<Kept> kept, int waits) {
        if (kept.isPresent() && eras.isFresh(kept.get().era())) {
            delivery.hit(context, kept.get());
        } else if (kept.isEmpty() || !delivery.stale(context, kept.get())) {
            make(context, key, kept, waits);
        }
    }

    private void make(RoutingContext context, Key key, Optional<Kept> outdated, int waits) {
        if (withdrawn.answers(context, key)) {
            return;
        }
        Optional<Era> era = eras.present();
        if (key.searches() || era.isEmpty()) {
            pass(context, key);
            return;
        }
        Fill mine = new Fill(key, era.get(), outdated);
        Fill fill = fills.join(mine);
        if (fill == mine) {
            fill.assignTo(context);
            context.addEndHandler(answered -> ended(fill, answered.succeeded()));
            pass(context, key);
        } else if (waits < MAX_WAITS) {
            fills.await(fill, made -> resume(context, key, made, waits));
        } else {
            delivery.unavailable(context);
        }
    }

    /**
     * The way to the resource reads {@code Accept} more strictly, so what has been made of it here is put in its place.
     */
    private static void pass(RoutingContext context, Key key) {
        context.request().headers().set(HttpHeaders.ACCEPT, Keys.JSON);
        key.assignTo(context);
        context.next();
    }

    private void resume(RoutingContext context, Key key, AsyncResult<Optional<Kept>> made, int waits) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (made.failed() && eras.isAway()) {
            giveUp(context, key);
        } else if (made.failed()) {
            answer(context, key, find(key), Fill.wasAbandoned(made.cause()) ? waits : waits + 1);
        } else {
            made.result().ifPresentOrElse(kept -> delivery.collapsed(context, kept), () -> pass(context, key));
        }
    }

    /** Nothing more can be made for now, so what was outdated before has to do. */
    private void giveUp(RoutingContext context, Key key) {
        delivery.failed();
        boolean answered = withdrawn.answers(context, key)
                || responses
                        .find(key)
                        .filter(kept -> delivery.stale(context, kept))
                        .isPresent();
        if (!answered) {
            delivery.unavailable(context);
        }
    }

    /** A caller that went away takes nothing from those who wait: one of them takes its place. */
    private void ended(Fill fill, boolean answered) {
        if (answered) {
            fills.fail(fill);
        } else {
            fills.abandon(fill);
        }
    }
}
