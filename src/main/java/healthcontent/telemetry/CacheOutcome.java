package healthcontent.telemetry;

import java.util.Optional;

/** How a response came about, in a word that traces can be searched by; from its header (RFC 9211). */
final class CacheOutcome {

    static final String HEADER = "cache-status";

    /** Of the span of a request. */
    static final String ATTRIBUTE = "health_content.cache";

    private CacheOutcome() {}

    /**
     * The word.
     *
     * @param header what the response says, or null where the cache has no part in it
     */
    static Optional<String> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.contains("; hit")) {
            return Optional.of(header.contains("; ttl=-") ? "stale" : "hit");
        }
        if (header.contains("; collapsed")) {
            return Optional.of("collapsed");
        }
        if (header.contains("fwd=bypass")) {
            return Optional.of("bypass");
        }
        return Optional.of(header.contains("fwd=stale") ? "outdated" : "miss");
    }
}
