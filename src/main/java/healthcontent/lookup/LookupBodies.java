package healthcontent.lookup;

import healthcontent.content.Paths;
import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.body.AnnouncedBody;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Receives the bodies of look-ups on the event loop, before their requests have a thread or a turn: anyone may send
 * one, as slowly as they like, and the threads are for those that have come whole.
 */
@Singleton
class LookupBodies {

    private final ProblemResponses problems;
    private final AtomicInteger underWay = new AtomicInteger();

    LookupBodies(ProblemResponses problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, RequestPipeline.LOOKUP);
    }

    /**
     * A body that is announced as too large is left where it is, to be refused with the others of its kind. Over HTTP/2
     * one that does not say its length can't be received here, as nothing can be done with a request once its end came.
     */
    private void receive(RoutingContext context) {
        if (!isLookup(context)) {
            context.next();
            return;
        }
        AnnouncedBody body = AnnouncedBody.of(context.request().headers());
        if (body.length() > Limits.LOOKUP_BYTES) {
            context.next();
        } else if (context.request().version() == HttpVersion.HTTP_2 && !body.mayCome()) {
            problems.write(
                    context,
                    ProblemType.MALFORMED_REQUEST.exception(
                            "Over HTTP/2 a look-up must have a body and say how long it is (Content-Length)."));
        } else if (!body.mayCome()) {
            context.next();
        } else if (underWay.incrementAndGet() > Limits.LOOKUPS) {
            underWay.decrementAndGet();
            problems.write(
                    context,
                    ProblemType.TOO_BUSY.exception(
                            "As many look-ups are being received as this service takes at a time. Ask again later."));
        } else {
            new LookupBody(context, body, underWay::decrementAndGet, problems).receive();
        }
    }

    private static boolean isLookup(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && PathForm.of(context).equals(Paths.RED_FLAG_LOOKUP);
    }
}
