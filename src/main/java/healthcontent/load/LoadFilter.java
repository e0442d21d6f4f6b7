package healthcontent.load;

import healthcontent.edge.PathForm;
import healthcontent.edge.ProblemResponses;
import healthcontent.edge.UriText;
import healthcontent.edge.pipeline.RequestPipeline;
import healthcontent.limit.Bulkhead;
import healthcontent.limit.Limits;
import healthcontent.parameter.QueryString;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Lets few of the reads that cost the database much go on at a time, so that all others find a connection and a thread.
 * Those that wait for their turn take neither.
 */
@Singleton
class LoadFilter {

    private static final String CONTENT = "/v1";
    private static final String SYNC = "/v1/sync";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Optional<String> SEARCH = Optional.of("q");
    private static final Optional<String> COUNT = Optional.of("total");
    private static final Optional<String> YES = Optional.of("true");

    private final Bulkhead bulkhead =
            new Bulkhead(Limits.EXPENSIVE_READS, Limits.WAITING_READS, Limits.READ_WAIT, LoadFilter::full);

    private final ProblemResponses problems;

    LoadFilter(ProblemResponses problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, RequestPipeline.LOAD);
    }

    private void pass(RoutingContext context) {
        Optional<ReadCost> said = ReadCost.of(context);
        if (said.isEmpty() && !UriText.isOrIsBelow(CONTENT, PathForm.of(context))) {
            context.next();
            return;
        }
        RequestWork work = RequestWork.of(context);
        if (said.map(ReadCost.EXPENSIVE::equals).orElseGet(() -> isExpensive(context))) {
            enter(context, work);
        } else {
            context.next();
        }
    }

    private static boolean isExpensive(RoutingContext context) {
        return isLookup(context) || searchesOrCounts(context.request());
    }

    /** What is asked by {@code POST}, and so never stored. */
    private static boolean isLookup(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST) && !UriText.isOrIsBelow(SYNC, PathForm.of(context));
    }

    private static boolean searchesOrCounts(HttpServerRequest request) {
        return READING.contains(request.method())
                && request.query() != null
                && QueryString.parse(request.query()).stream().anyMatch(LoadFilter::makesItExpensive);
    }

    private static boolean makesItExpensive(QueryString.Pair parameter) {
        return parameter.name().equals(SEARCH)
                || (parameter.name().equals(COUNT) && parameter.value().equals(YES));
    }

    private void enter(RoutingContext context, RequestWork work) {
        Bulkhead.Place place;
        try {
            place = bulkhead.enter();
        } catch (ProblemException full) {
            refuse(context, work, full);
            return;
        }
        work.whenOver(place::leave);
        if (place.isInside()) {
            context.next();
        } else {
            await(place, context, work);
        }
    }

    private void await(Bulkhead.Place place, RoutingContext context, RequestWork work) {
        Context eventLoop = context.vertx().getOrCreateContext();
        long longest = context.vertx().setTimer(Limits.READ_WAIT.toMillis(), late -> {
            if (!place.isInside()) {
                place.leave();
                refuse(context, work, full());
            }
        });
        work.whenOver(() -> context.vertx().cancelTimer(longest));
        place.whenInside(() -> eventLoop.runOnContext(turn -> {
            context.vertx().cancelTimer(longest);
            if (!work.isEnded() && !context.response().ended()) {
                context.next();
            }
        }));
    }

    private void refuse(RoutingContext context, RequestWork work, ProblemException full) {
        work.refuse(full);
        problems.write(context, full);
    }

    private static ProblemException full() {
        return ProblemType.TOO_BUSY.exception("Too many searches, look-ups and counted lists (total=true) at once: this"
                + " service works on %d at a time, and this one could not wait any longer for its turn. Ask again later."
                        .formatted(Limits.EXPENSIVE_READS));
    }
}
