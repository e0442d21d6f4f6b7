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
     * Stores a response, also one of an outdated version, which is of use while the database is away; but not if it may
     * hold what was withdrawn since its version, as the invalidation has passed. The second check is for a withdrawal
     * between the first and the storing. Where it is not stored, nothing older is either.
     *
     * @return whether it is stored; there may be no room for it
     */
    boolean store(Key key, StoredResponse stored) {
        if (mayHoldWithdrawn(stored) || key.size() + stored.size() > maxBytes) {
            drop(key);
            return false;
        }
        responses.put(key, stored);
        if (mayHoldWithdrawn(stored)) {
            drop(key);
        }
        return responses.asMap().containsKey(key);
    }

    private boolean mayHoldWithdrawn(StoredResponse stored) {
        return versions.withdrawnSince(stored.version())
                .map(slugs -> slugs.stream().anyMatch(stored.slugs()::mayHold))
                .orElse(true);
    }

    void drop(Key key) {
        responses.invalidate(key);
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
