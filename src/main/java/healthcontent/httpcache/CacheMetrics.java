package healthcontent.httpcache;

import healthcontent.notification.ContentChanges;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Metrics of the cache. */
@Startup
@Singleton
class CacheMetrics {

    private static final String REQUESTS = "health_content.http.cache.requests";

    private final Counter hits;
    private final Counter misses;
    private final Counter collapsed;
    private final Counter stale;
    private final Counter dropped;
    private final Timer durations;

    CacheMetrics(MeterRegistry registry, StoredResponses responses, Flights underWay, ContentChanges changes) {
        hits = requests(registry, "hit");
        misses = requests(registry, "miss");
        collapsed = requests(registry, "collapsed");
        stale = requests(registry, "stale");
        dropped = Counter.builder("health_content.http.cache.dropped")
                .description("How often stored responses were dropped because something was withdrawn")
                .register(registry);
        durations = Timer.builder("health_content.http.cache.flight")
                .description("How long it took to make a response that was not stored, from the request on")
                .register(registry);
        FunctionCounter.builder("health_content.http.cache.evictions", responses, StoredResponses::evictions)
                .description("How many stored responses were evicted to make room for others")
                .register(registry);
        Gauge.builder("health_content.http.cache.stored", responses, StoredResponses::count)
                .description("How many responses are stored")
                .register(registry);
        Gauge.builder("health_content.http.cache.stored.size", responses, StoredResponses::bytes)
                .baseUnit("bytes")
                .description("What the stored responses cost in memory")
                .register(registry);
        Gauge.builder("health_content.http.cache.stored.max", responses, StoredResponses::maxBytes)
                .baseUnit("bytes")
                .description("What the stored responses may cost in memory")
                .register(registry);
        Gauge.builder("health_content.http.cache.waiting", underWay, Flights::waiting)
                .description("How many requests wait for a response that another request makes")
                .register(registry);
        Gauge.builder("health_content.http.cache.flights", underWay, Flights::underWay)
                .description("How many responses are being made of those that may be stored")
                .register(registry);
        Gauge.builder(
                        "health_content.changes.age",
                        changes,
                        known -> known.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long ago the database was asked when it last confirmed which content is the newest")
                .register(registry);
    }

    private static Counter requests(MeterRegistry registry, String outcome) {
        return Counter.builder(REQUESTS)
                .tag("outcome", outcome)
                .description("Requests for content, by how their response came about")
                .register(registry);
    }

    void hit() {
        hits.increment();
    }

    /**
     * A response was made for a request.
     *
     * @param duration from the request on
     */
    void made(Duration duration) {
        misses.increment();
        durations.record(duration);
    }

    void collapsed() {
        collapsed.increment();
    }

    void stale() {
        stale.increment();
    }

    void dropped() {
        dropped.increment();
    }
}
