package healthcontent.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/**
 * How often the provider of the key to verify tokens with was asked because of a token that could not be verified, and
 * whether it answered. The fetches of the extension that succeed are its own, and not seen here.
 */
final class KeyFetches {

    private static final Counter ANSWERED = counter("answered");
    private static final Counter FAILED = counter("failed");

    private KeyFetches() {}

    private static Counter counter(String outcome) {
        return Counter.builder("health_content.key.fetches")
                .tag("outcome", outcome)
                .description("Requests for the key to verify tokens with, because of one that could not be verified")
                .register(Metrics.globalRegistry);
    }

    static void answered() {
        ANSWERED.increment();
    }

    static void failed() {
        FAILED.increment();
    }

    /** Has them served, before any was made. */
    static void begin() {
        ANSWERED.count();
        FAILED.count();
    }
}
