package healthcontent.edge;

import io.vertx.core.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The value of {@code Date} (RFC 9110, 6.6.1), which caches reckon the age of a response from. It says no more than the
 * second, so it is written once for all responses of one.
 */
final class DateField {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Stamp stamp = new Stamp(Long.MIN_VALUE, "");

    private record Stamp(long second, CharSequence text) {}

    DateField(Clock clock) {
        this.clock = clock;
    }

    /** The present second, such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    CharSequence now() {
        long second = Math.floorDiv(clock.millis(), 1000);
        Stamp newest = stamp;
        if (newest.second() != second) {
            newest = new Stamp(second, text(second));
            stamp = newest;
        }
        return newest.text();
    }

    private static CharSequence text(long second) {
        return HttpHeaders.createOptimized(IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
    }
}
