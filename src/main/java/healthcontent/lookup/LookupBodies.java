package healthcontent.lookup;

import healthcontent.content.Paths;
import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.edge.reception.EarlyBodies;
import healthcontent.limit.Limits;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Receives the bodies of look-ups on the event loop, before their requests have a thread or a turn: anyone may send
 * one, as slowly as they like, and the threads are for those that have come whole.
 */
@Singleton
class LookupBodies {

    private static final EarlyBodies.Bounds BOUNDS =
            new EarlyBodies.Bounds(Limits.LOOKUP_BYTES, Limits.LOOKUP_TIME, Limits.LOOKUPS, Limits.LOOKUP, "look-ups");

    private final EarlyBodies bodies;

    LookupBodies(ProblemResponses problems) {
        this.bodies = new EarlyBodies(BOUNDS, problems);
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, RequestPipeline.LOOKUP);
    }

    private void receive(RoutingContext context) {
        if (isLookup(context)) {
            bodies.receive(context, RoutingContext::next);
        } else {
            context.next();
        }
    }

    private static boolean isLookup(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && PathForm.of(context).equals(Paths.RED_FLAG_LOOKUP);
    }
}
