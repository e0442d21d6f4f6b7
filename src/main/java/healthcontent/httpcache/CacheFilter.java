package healthcontent.httpcache;

import healthcontent.edge.EarlyResponder;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.load.RequestWork;
import healthcontent.problem.ProblemException;
import healthcontent.representation.Formats;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Sends fresh stored responses, on the event loop and before any other filter runs. Of the requests for a response that
 * is not stored, one goes on to the resource, which makes it, and the others wait for it.
 */
@Singleton
class CacheFilter implements EarlyResponder {

    /** How many failed flights a request waits for, before it gets a 503. */
    private static final int MAX_WAITS = 2;

    private static final String ANYTHING = "*/*";

    private final Keys keys;
    private final StoredResponses responses;
    private final ContentVersions versions;
    private final Flights flights;
    private final CachedResponder responder;
    private final WithdrawnContent withdrawn;

    CacheFilter(
            Keys keys,
            StoredResponses responses,
            ContentVersions versions,
            Flights flights,
            CachedResponder responder,
            WithdrawnContent withdrawn) {
        this.keys = keys;
        this.responses = responses;
        this.versions = versions;
        this.flights = flights;
        this.responder = responder;
        this.withdrawn = withdrawn;
    }

    void open(@Observes Filters filters) {
        filters.register(this::answer, RequestPipeline.CACHE);
    }

    @Override
    public boolean respond(RoutingContext context) {
        Lookup lookup = lookUp(context);
        Optional<StoredResponse> fresh = lookup.stored().filter(stored -> versions.isFresh(stored.version()));
        fresh.ifPresentOrElse(stored -> responder.hit(context, stored), () -> lookup.leaveOn(context));
        return fresh.isPresent();
    }

    private Lookup lookUp(RoutingContext context) {
        Optional<Key> key = keys.of(context);
        return new Lookup(key, key.flatMap(this::find));
    }

    private Optional<StoredResponse> find(Key key) {
        return key.searches() ? Optional.empty() : responses.find(key);
    }

    private void answer(RoutingContext context) {
        Lookup lookup = Lookup.takeFrom(context).orElseGet(() -> lookUp(context));
        if (lookup.key().isPresent()) {
            answer(context, lookup.key().get(), lookup.stored(), 0);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, Key key, Optional<StoredResponse> stored, int waits) {
        if (stored.isPresent() && versions.isFresh(stored.get().version())) {
            responder.hit(context, stored.get());
        } else if (stored.isEmpty() || !responder.stale(context, stored.get())) {
            make(context, key, stored, waits);
        }
    }

    private void make(RoutingContext context, Key key, Optional<StoredResponse> outdated, int waits) {
        if (withdrawn.respond(context, key)) {
            return;
        }
        Optional<ContentVersion> version = versions.current();
        if (key.searches() || version.isEmpty()) {
            pass(context, key);
            return;
        }
        Flight mine = new Flight(key, version.get(), outdated, RequestWork.of(context));
        Flight flight = flights.join(mine);
        if (flight == mine) {
            flight.assignTo(context);
            flight.work().whenOver(() -> over(flight));
            pass(context, key);
        } else if (waits < MAX_WAITS) {
            flights.await(flight, context, made -> resume(context, key, made, waits));
        } else {
            flight.work().leave();
            responder.failedForOthers(context);
        }
    }

    /**
     * Sends the request on to its resource. JAX-RS reads {@code Accept} more strictly than {@link Keys} does, so it is
     * given the media type that was chosen here.
     */
    private static void pass(RoutingContext context, Key key) {
        boolean hasOneFormat = Target.isForCrawlers(key.path());
        context.request().headers().set(HttpHeaders.ACCEPT, hasOneFormat ? ANYTHING : Formats.JSON);
        key.assignTo(context);
        context.next();
    }

    private void resume(RoutingContext context, Key key, AsyncResult<Optional<StoredResponse>> made, int waits) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (made.failed() && versions.isAway()) {
            giveUp(context, key);
        } else if (made.cause() instanceof ProblemException refusal) {
            responder.refused(context, refusal);
        } else if (made.failed()) {
            answer(context, key, find(key), Flight.wasAbandoned(made.cause()) ? waits : waits + 1);
        } else {
            made.result().ifPresentOrElse(stored -> responder.collapsed(context, stored), () -> pass(context, key));
        }
    }

    /** The database is away: sends what is withdrawn or stale, and a 503 where there is neither. */
    private void giveUp(RoutingContext context, Key key) {
        responder.failed();
        boolean answered = withdrawn.respond(context, key)
                || responses
                        .find(key)
                        .filter(stored -> responder.stale(context, stored))
                        .isPresent();
        if (!answered) {
            responder.unavailable(context);
        }
    }

    /** If the client went away before the work began, one of the requests that wait makes the response instead. */
    private void over(Flight flight) {
        if (flight.work().isEnded()) {
            flights.abandon(flight);
        } else {
            flight.work()
                    .refusal()
                    .ifPresentOrElse(reason -> flights.refuse(flight, reason), () -> flights.fail(flight));
        }
    }
}
