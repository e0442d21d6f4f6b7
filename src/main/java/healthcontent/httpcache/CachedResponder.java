package healthcontent.httpcache;

import healthcontent.edge.ProblemResponses;
import healthcontent.edge.conditional.Evaluation;
import healthcontent.edge.conditional.OtherRepresentation;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Sends stored responses, as the preconditions of each request ask for. */
@Singleton
class CachedResponder {

    static final int OK = 200;

    /** Caches on the way must revalidate a stale response each time. */
    static final String STALE = "public, max-age=0";

    /** For how long after a failure stale responses are sent without another attempt. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private static final String NOT_MADE =
            "The response could not be made for any of the requests that this one waited for. Ask again later.";

    private final ContentVersions versions;
    private final CacheMetrics metrics;
    private final ProblemResponses problems;
    private final Duration maxStale;
    private volatile boolean failed;
    private volatile long failedNanos;

    CachedResponder(ContentVersions versions, CacheMetrics metrics, ProblemResponses problems, CacheSettings settings) {
        this.versions = versions;
        this.metrics = metrics;
        this.problems = problems;
        this.maxStale = settings.maxStale();
    }

    void hit(RoutingContext context, StoredResponse stored) {
        metrics.hit();
        send(context, stored, CacheStatus.HIT, null);
    }

    void collapsed(RoutingContext context, StoredResponse stored) {
        metrics.collapsed();
        send(context, stored, CacheStatus.COLLAPSED, null);
    }

    /**
     * Sends a stored response if the database is away and it may still be sent. One that a release has outdated is sent
     * only after an attempt to make it again has just failed, since it may be that the listening connection alone is
     * broken.
     *
     * @return whether it was sent
     */
    boolean stale(RoutingContext context, StoredResponse stored) {
        Optional<Duration> since = versions.isCurrent(stored.version()) || hasJustFailed()
                ? staleness(stored)
                : Optional.<Duration>empty();
        since.ifPresent(age -> {
            metrics.stale();
            send(context, stored, CacheStatus.stale(age), STALE);
        });
        return since.isPresent();
    }

    /** For how long a stored response has been stale; empty where it may not be sent. */
    Optional<Duration> staleness(StoredResponse stored) {
        return versions.staleness(stored.version()).filter(age -> age.compareTo(maxStale) <= 0);
    }

    /** Notes that a response could not be made. */
    void failed() {
        failed = true;
        failedNanos = System.nanoTime();
    }

    private boolean hasJustFailed() {
        return failed && System.nanoTime() - failedNanos < PAUSE_AFTER_FAILURE.toNanos();
    }

    void unavailable(RoutingContext context) {
        problems.writeUnavailable(context);
    }

    /** Refuses a request as another was that should have made its response. */
    void refused(RoutingContext context, ProblemException reason) {
        problems.write(context, reason);
    }

    /** Refuses a request that has waited for others, none of which could make its response. */
    void failedForOthers(RoutingContext context) {
        problems.write(context, ProblemType.SERVICE_UNAVAILABLE.exception(NOT_MADE));
    }

    private void send(
            RoutingContext context, StoredResponse stored, CharSequence cacheStatus, CharSequence cacheControl) {
        Evaluation evaluation = prepare(context, stored, cacheStatus, cacheControl);
        if (evaluation == Evaluation.PRECONDITION_FAILED) {
            problems.write(context, new OtherRepresentation());
        } else if (evaluation == Evaluation.NOT_MODIFIED
                || context.request().method().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(stored.body());
        }
    }

    /**
     * Evaluates the preconditions of a request, and sets status and header fields for it unless they fail. What remains
     * is to send the body, where there is one.
     *
     * @param cacheControl null to send that of the response
     */
    Evaluation prepare(
            RoutingContext context, StoredResponse stored, CharSequence cacheStatus, CharSequence cacheControl) {
        Evaluation evaluation = Evaluation.of(context.request().headers(), stored.etag());
        if (evaluation == Evaluation.PRECONDITION_FAILED) {
            return evaluation;
        }
        MultiMap headers = context.response().setStatusCode(evaluation.status()).headers();
        stored.describe(headers);
        headers.set(CacheStatus.HEADER, cacheStatus);
        if (cacheControl != null) {
            headers.set(HttpHeaders.CACHE_CONTROL, cacheControl);
        }
        if (evaluation == Evaluation.SEND) {
            stored.describeBody(headers);
        }
        return evaluation;
    }
}
