package healthcontent.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import healthcontent.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DateFieldTest {

    private final TestClock clock = new TestClock();
    private final DateField date = new DateField(clock);

    @Test
    void anInstantIsWrittenAsTheStandardWritesIt() {
        clock.set(Instant.parse("1994-11-06T08:49:37.999Z"));
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", date.now().toString());
    }

    @Test
    void whatIsWrittenServesForASecondAndNoLonger() {
        clock.set(Instant.parse("2026-02-28T23:59:59.000Z"));
        CharSequence written = date.now();
        clock.set(Instant.parse("2026-02-28T23:59:59.999Z"));
        assertSame(written, date.now());
        clock.set(Instant.parse("2026-03-01T00:00:00.000Z"));
        assertEquals("Sun, 01 Mar 2026 00:00:00 GMT", date.now().toString());
    }

    @Test
    void aClockThatIsSetBackIsFollowed() {
        clock.set(Instant.parse("2026-03-01T00:00:01Z"));
        date.now();
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        assertEquals("Sun, 01 Mar 2026 00:00:00 GMT", date.now().toString());
    }
}
