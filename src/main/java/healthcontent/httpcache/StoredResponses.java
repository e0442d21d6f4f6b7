package healthcontent.httpcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/**
 * The stored responses, bounded by their cost in memory. A response that is asked for often is not evicted for one that
 * was asked for once (W-TinyLFU), so a crawler does not empty the cache.
 */
@Singleton
class StoredResponses {

    private final ContentVersions versions;
    private final Cache<Key, StoredResponse> responses;
    private final long maxBytes;

    StoredResponses(ContentVersions versions, CacheSettings settings) {
        this.versions = versions;
        this.maxBytes = settings.maxBytes().asLongValue();
        this.responses = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .<Key, StoredResponse>weigher((key, stored) -> key.size() + stored.size())
                .executor(Runnable::run) // at once, in the calling thread: deferred maintenance loses reads
                .recordStats()
                .build();
    }

    /** The response stored for a key, of the current version or an outdated one. */
    Optional<StoredResponse> find(Key key) {
        return Optional.ofNullable(responses.getIfPresent(key));
    }

    /**
     * Stores a response, unless its version is outdated: it may hold what was withdrawn since, and the invalidation has
     * passed. The second check is for a release between the first and the storing.
     *
     * @return whether a response is stored for this key; there may be no room for it
     */
    boolean store(Key key, StoredResponse stored) {
        if (!versions.isCurrent(stored.version()) || key.size() + stored.size() > maxBytes) {
            return false;
        }
        responses.put(key, stored);
        if (!versions.isCurrent(stored.version())) {
            responses.asMap().remove(key, stored);
        }
        return responses.asMap().containsKey(key);
    }

    void drop(Collection<String> slugs) {
        responses.asMap().values().removeIf(stored -> slugs.stream().anyMatch(stored.slugs()::mayHold));
    }

    void dropAll() {
        responses.invalidateAll();
    }

    /** How many responses are stored. */
    long count() {
        return responses.estimatedSize();
    }

    /** Their cost in memory, in bytes. */
    long bytes() {
        return responses.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    long maxBytes() {
        return maxBytes;
    }

    long evictions() {
        return responses.stats().evictionCount();
    }
}
