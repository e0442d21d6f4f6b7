package healthcontent.httpcache;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;

/** The header {@code Cache-Status} (RFC 9211): how a response came about. */
final class CacheStatus {

    static final CharSequence HEADER = HttpHeaders.createOptimized("cache-status");

    private static final String CACHE = "HealthContent";

    static final AsciiString HIT = AsciiString.cached(CACHE + "; hit");

    /** Made for another request for the same, for which this one waited. */
    static final AsciiString COLLAPSED = AsciiString.cached(CACHE + "; fwd=uri-miss; collapsed");

    /** Made for this request, and not cacheable. */
    static final String BYPASS = CACHE + "; fwd=bypass";

    private CacheStatus() {}

    /**
     * Made for this request.
     *
     * @param again whether one was stored that a release has outdated
     * @param stored whether it is stored
     */
    static String made(boolean again, boolean stored) {
        return CACHE + (again ? "; fwd=stale" : "; fwd=uri-miss") + (stored ? "; stored" : "");
    }

    /** Stored, and sent although the database can't confirm that it is fresh. */
    static AsciiString stale(Duration since) {
        return new AsciiString(CACHE + "; hit; ttl=-" + Math.max(1, since.toSeconds()) + "; detail=database-away");
    }
}
