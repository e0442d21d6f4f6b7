package healthcontent.edge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;

/**
 * The one reader of the header {@code Accept} of requests. The same values come again and again, so their meaning is
 * memoized.
 */
@Singleton
public class AcceptHeader {

    /** Bound of the memo, in characters of header values. */
    private static final int MEMOIZED = 1_000_000;

    private static final int OVERHEAD = 100;

    private final LoadingCache<String, Accept> meanings = Caffeine.newBuilder()
            .maximumWeight(MEMOIZED)
            .weigher((String header, Accept meaning) -> OVERHEAD + header.length())
            .build(Accept::parse);

    /** What a request accepts, which its header may say on several lines; anything where it has none. */
    public Accept of(MultiMap headers) {
        return headers.contains(HttpHeaders.ACCEPT)
                ? meanings.get(String.join(",", headers.getAll(HttpHeaders.ACCEPT)))
                : Accept.ANYTHING;
    }
}
