package healthcontent;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: it runs as any other, until a test sets it; then it stands still. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private volatile Clock time = systemUTC();

    /** Sets the clock and stops it. */
    public void set(Instant instant) {
        time = fixed(instant, ZoneOffset.UTC);
    }

    /** Lets the clock run again, on the time of the machine. */
    public void run() {
        time = systemUTC();
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public ZoneId getZone() {
        return time.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return time.withZone(zone);
    }
}
