package healthcontent.httpcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The later pages of lists that responses have linked to of late. Only those are worth storing: a cursor that somebody
 * made up may be good, too, but of such there is no end.
 */
@Singleton
class IssuedPages {

    /** Such a part of what responses may cost may be spent on remembering pages, besides. */
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

    /** What they cost in memory, in bytes. */
    long bytes() {
        return targets.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Remembers the page to which this response links, unless it searches: no page of a search is stored. */
    void remember(MultivaluedMap<String, Object> headers) {
        Object link = headers.getFirst(HttpHeaders.LINK);
        Matcher next = NEXT.matcher(link == null ? "" : link.toString());
        if (next.find()) {
            Target.of(next.group(1), next.group(2))
                    .filter(page -> !page.searches())
                    .ifPresent(page -> targets.put(page.canonical(), true));
        }
    }

    /** Whether this is a page that somebody made up. */
    boolean isForeign(Key key) {
        return key.target().contains(CURSOR) && targets.getIfPresent(key.target()) == null;
    }
}
