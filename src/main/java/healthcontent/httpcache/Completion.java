package healthcontent.httpcache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes what a resource answered, keeps it, and sends it on just as it will be sent when it is kept. */
@Singleton
class Completion {

    private static final int FAILURES = 500;

    private final Representations representations;
    private final KeptResponses responses;
    private final Fills fills;
    private final Delivery delivery;
    private final DeliveryMetrics metrics;

    Completion(
            Representations representations,
            KeptResponses responses,
            Fills fills,
            Delivery delivery,
            DeliveryMetrics metrics) {
        this.representations = representations;
        this.responses = responses;
        this.fills = fills;
        this.delivery = delivery;
        this.metrics = metrics;
    }

    /**
     * Goes over a response just before it is sent.
     *
     * @param fill empty where the response is not to be kept
     */
    void complete(Key key, Optional<Fill> fill, ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() == Delivery.OK) {
            Era era = fill.map(Fill::era).orElse(null);
            Kept made = representations.of(key, era, response.getEntity(), response.getHeaders());
            fill.ifPresent(begun -> keep(begun, made));
            answer(made, status(fill, made), response, context);
        } else if (response.getStatus() < FAILURES) {
            fill.ifPresent(begun -> fills.end(begun, Optional.empty()));
        } else {
            delivery.failed();
            fill.ifPresent(fills::fail);
            fill.flatMap(Fill::outdated).ifPresent(kept -> fallBack(kept, response, context));
        }
    }

    private void keep(Fill fill, Kept made) {
        if (!made.passing()) {
            responses.keep(fill.key(), made);
        }
        fills.end(fill, Optional.of(made));
        metrics.made(fill.age());
    }

    /** The service failed where it has something to show: better that, marked stale, than a failure. */
    private void fallBack(Kept kept, ContainerResponseContext response, RoutingContext context) {
        delivery.staleness(kept).ifPresent((Duration age) -> {
            metrics.stale();
            answer(kept, CacheStatus.stale(age).toString(), response, context);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL.toString(), Delivery.STALE);
        });
    }

    private static String status(Optional<Fill> fill, Kept made) {
        if (fill.isEmpty() || made.passing()) {
            return CacheStatus.PASSED;
        }
        return fill.get().outdated().isPresent() ? CacheStatus.REFRESHED : CacheStatus.STORED;
    }

    private void answer(Kept kept, String cacheStatus, ContainerResponseContext response, RoutingContext context) {
        Verdict verdict = Verdict.of(context.request().headers(), kept.etag());
        switch (verdict) {
            case SEND -> response.setEntity(kept.body().getBytes());
            case HAS_IT -> response.setEntity(null);
            case WANTS_ANOTHER -> throw new OtherRepresentation();
        }
        response.setStatus(verdict.status());
        MultiMap connection = context.response().headers();
        connection.remove(HttpHeaders.VARY).remove(HttpHeaders.CACHE_CONTROL);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.clear();
        put(kept.headers(), headers);
        if (verdict == Verdict.SEND) {
            put(kept.bodyHeaders(), headers);
            connection.set(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(kept.body().length()));
        }
        headers.putSingle(CacheStatus.HEADER.toString(), cacheStatus);
    }

    private static void put(List<Kept.Header> from, MultivaluedMap<String, Object> to) {
        from.forEach(
                header -> to.putSingle(header.name().toString(), header.value().toString()));
    }
}
