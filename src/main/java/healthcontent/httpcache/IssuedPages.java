package healthcontent.httpcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The later pages of lists to which recent responses have linked. Only those are worth storing: a cursor that a client
 * has made up may be valid, too, but there is no limit to how many there are.
 */
@Singleton
class IssuedPages {

    /** The pages may cost this part of what responses may cost, in addition. */
    private static final int PART = 32;

    private static final int OVERHEAD = 150;
    private static final String CURSOR = "cursor\u0000";
    private static final Pattern NEXT = Pattern.compile("<([^>?]*)\\?([^>]*)>; rel=\"next\"");

    private final Cache<String, Boolean> targets;

    IssuedPages(CacheSettings settings) {
        targets = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes().asLongValue() / PART)
                .<String, Boolean>weigher((page, issued) -> OVERHEAD + page.length())
                .executor(Runnable::run)
                .build();
    }

    /** Their cost in memory, in bytes. */
    long bytes() {
        return targets.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Remembers the next page to which a response links, unless it is one of a search, which is never stored. */
    void remember(MultivaluedMap<String, Object> headers) {
        Object link = headers.getFirst(HttpHeaders.LINK);
        Matcher next = NEXT.matcher(link == null ? "" : link.toString());
        if (next.find()) {
            Target.of(next.group(1), next.group(2))
                    .filter(page -> !page.searches())
                    .ifPresent(page -> targets.put(page.canonical(), true));
        }
    }

    /** Whether this is a page to which no recent response has linked. */
    boolean isForeign(Key key) {
        return key.target().contains(CURSOR) && targets.getIfPresent(key.target()) == null;
    }
}
