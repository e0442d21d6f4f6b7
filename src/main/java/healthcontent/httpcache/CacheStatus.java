package healthcontent.httpcache;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;

/** The header {@code Cache-Status} (RFC 9211): how a response came about. */
final class CacheStatus {

    static final CharSequence HEADER = HttpHeaders.createOptimized("cache-status");

    private static final String CACHE = "HealthContent";

    static final AsciiString HIT = AsciiString.cached(CACHE + "; hit");

    /** Made for this request, and kept. */
    static final String STORED = CACHE + "; fwd=uri-miss; stored";

    /** Made for this request in the place of one that a release has outdated. */
    static final String REFRESHED = CACHE + "; fwd=stale; stored";

    /** Made for another request for the same, on which this one has waited. */
    static final AsciiString COLLAPSED = AsciiString.cached(CACHE + "; fwd=uri-miss; collapsed");

    /** Made for this request, and not kept. */
    static final String PASSED = CACHE + "; fwd=bypass";

    private CacheStatus() {}

    /** Kept, and given out though the database can't say whether it is still up to date. */
    static AsciiString stale(Duration since) {
        return new AsciiString(CACHE + "; hit; ttl=-" + Math.max(1, since.toSeconds()) + "; detail=database-away");
    }
}
