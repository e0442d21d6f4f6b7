package healthcontent.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private static final class Full extends RuntimeException {}

    private final Bulkhead bulkhead = new Bulkhead(2, 2, Duration.ZERO, Full::new);
    private final List<String> begun = new ArrayList<>();

    @Test
    void theFirstBeginAtOnceAndTheNextInTheirOrder() {
        Bulkhead.Place a = enter("a");
        Bulkhead.Place b = enter("b");
        Bulkhead.Place c = enter("c");
        Bulkhead.Place d = enter("d");
        assertEquals(List.of("a", "b"), begun);
        assertFalse(c.isInside());

        b.leave();
        assertEquals(List.of("a", "b", "c"), begun);
        a.leave();
        assertEquals(List.of("a", "b", "c", "d"), begun);
        assertTrue(d.isInside());
    }

    @Test
    void noMoreWaitThanThereIsRoomFor() {
        Bulkhead.Place a = enter("a");
        enter("b");
        enter("c");
        enter("d");
        assertThrows(Full.class, () -> enter("e"));

        a.leave();
        enter("f");
        assertThrows(Full.class, () -> enter("g"));
    }

    @Test
    void whoeverGivesUpIsNeverLetInAndMakesRoom() {
        Bulkhead.Place a = enter("a");
        enter("b");
        Bulkhead.Place c = enter("c");
        enter("d");
        c.leave();
        enter("e");

        a.leave();
        assertEquals(List.of("a", "b", "d"), begun);
    }

    @Test
    void aPlaceIsLeftOnce() {
        Bulkhead.Place a = enter("a");
        enter("b");
        enter("c");
        enter("d");
        a.leave();
        a.leave();
        assertEquals(List.of("a", "b", "c"), begun);
    }

    @Test
    void aThreadThatHasWaitedForTooLongDoesNoWorkAndTakesNoPlace() {
        Bulkhead.Place a = enter("a");
        enter("b");
        assertThrows(Full.class, () -> bulkhead.run(() -> begun.add("c")));
        a.leave();
        assertTrue(bulkhead.run(() -> begun.add("d")));
        assertTrue(bulkhead.run(() -> begun.add("e")), "the place of the one before is free again");
        assertEquals(List.of("a", "b", "d", "e"), begun);
    }

    private Bulkhead.Place enter(String name) {
        Bulkhead.Place place = bulkhead.enter();
        place.whenInside(() -> begun.add(name));
        return place;
    }
}
