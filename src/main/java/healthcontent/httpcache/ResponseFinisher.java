package healthcontent.httpcache;

import healthcontent.edge.ProblemResponses;
import healthcontent.edge.conditional.Evaluation;
import healthcontent.edge.conditional.OtherRepresentation;
import healthcontent.load.RequestWork;
import healthcontent.problem.ProblemException;
import healthcontent.problem.Withdrawn;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * Finishes the response of a resource: stores it if it is worth storing, and gives it the status and header fields with
 * which it will be sent from the cache.
 */
@Singleton
class ResponseFinisher {

    private static final int FAILURES = 500;

    private final Representations representations;
    private final StoredResponses responses;
    private final Flights flights;
    private final CachedResponder responder;
    private final IssuedPages issued;
    private final WithdrawnContent withdrawn;
    private final ProblemResponses problems;
    private final CacheMetrics metrics;

    ResponseFinisher(
            Representations representations,
            StoredResponses responses,
            Flights flights,
            CachedResponder responder,
            IssuedPages issued,
            WithdrawnContent withdrawn,
            ProblemResponses problems,
            CacheMetrics metrics) {
        this.representations = representations;
        this.responses = responses;
        this.flights = flights;
        this.responder = responder;
        this.issued = issued;
        this.withdrawn = withdrawn;
        this.problems = problems;
        this.metrics = metrics;
    }

    /**
     * Finishes a response just before it is sent.
     *
     * @param flight of which this is the response; empty where it is not to be stored
     */
    void finish(Key key, Optional<Flight> flight, ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() == CachedResponder.OK) {
            ContentVersion version = flight.map(Flight::version).orElse(null);
            StoredResponse made = representations.of(key, version, response.getEntity(), response.getHeaders());
            issued.remember(response.getHeaders());
            String status = flight.map(begun -> store(begun, made)).orElseGet(() -> bypass(key));
            answer(made, status, null, response, context);
        } else if (response.getStatus() < FAILURES) {
            flight.ifPresentOrElse(flights::endWithout, () -> bypass(key));
        } else if (!RequestWork.of(context).isEnded()) { // the failure is none where the work was ended
            responder.failed();
            flight.ifPresent(flights::fail);
            fallBack(key, response, context);
        }
    }

    /** Stores a response if it is worth storing; returns the value of {@code Cache-Status} for it. */
    private String store(Flight flight, StoredResponse made) {
        boolean stored = flights.end(flight, made, made.cacheable() && !issued.isForeign(flight.key()));
        metrics.made(flight.age());
        return made.cacheable() ? CacheStatus.made(flight.outdated().isPresent(), stored) : CacheStatus.BYPASS;
    }

    /** Nothing is stored for a search; what is stored for anything else may be older than this response. */
    private String bypass(Key key) {
        if (!key.searches()) {
            flights.passed(key);
        }
        return CacheStatus.BYPASS;
    }

    /** Sends what is known to be withdrawn, or a stale response, in place of a failure. */
    private void fallBack(Key key, ContainerResponseContext response, RoutingContext context) {
        Optional<Withdrawn> fact = withdrawn.fact(key);
        if (fact.isPresent()) {
            WithdrawnContent.vary(context, key);
            refuse(fact.get(), response, context);
            return;
        }
        responses
                .find(key)
                .ifPresent(stored -> responder.staleness(stored).ifPresent((Duration age) -> {
                    metrics.stale();
                    answer(stored, CacheStatus.stale(age), CachedResponder.STALE, response, context);
                }));
    }

    private void refuse(ProblemException fact, ContainerResponseContext response, RoutingContext context) {
        Response problem = problems.response(context, fact);
        response.setEntity(problem.getEntity());
        response.setStatus(problem.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(problem.getHeaders());
    }

    /** The header fields are set on the connection, as for a hit; those of the resource are dropped. */
    private void answer(
            StoredResponse stored,
            CharSequence cacheStatus,
            CharSequence cacheControl,
            ContainerResponseContext response,
            RoutingContext context) {
        Evaluation evaluation = responder.prepare(context, stored, cacheStatus, cacheControl);
        if (evaluation == Evaluation.PRECONDITION_FAILED) {
            refuse(new OtherRepresentation(), response, context);
            return;
        }
        response.getHeaders().clear();
        response.setStatus(evaluation.status());
        response.setEntity(evaluation == Evaluation.SEND ? stored.body().getBytes() : null);
    }
}
