package healthcontent.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void whatIsLeftIsOnlyWhatTheFailureNeeds() {
        assertEquals(
                List.of(13, 71),
                Shrinking.shrink(HUNDRED, list -> list.contains(13) && list.contains(71), item -> Stream.empty()));
    }

    @Test
    void theOrderStays() {
        assertEquals(
                List.of(3, 50, 99),
                Shrinking.shrink(
                        HUNDRED,
                        list -> list.indexOf(3) >= 0
                                && list.indexOf(3) < list.indexOf(50)
                                && list.indexOf(50) < list.indexOf(99),
                        item -> Stream.empty()));
    }

    @Test
    void whatIsLeftIsMadeAsSmallAsItCanBe() {
        assertEquals(
                List.of(21),
                Shrinking.shrink(
                        HUNDRED,
                        list -> list.stream().anyMatch(item -> item > 20),
                        item -> Stream.of(item / 2, 21).filter(smaller -> smaller < item)));
    }
}
