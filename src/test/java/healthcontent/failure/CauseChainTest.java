package healthcontent.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CauseChainTest {

    @Test
    void aFailureComesBeforeItsCausesAndEachOfThemOnce() {
        Exception inner = new Exception("inner");
        Exception middle = new Exception("middle", inner);
        inner.initCause(middle);
        assertEquals(List.of("outer", "middle", "inner"), messages(CauseChain.of(new Exception("outer", middle))));
    }

    @Test
    void whatIsSuppressedComesOnlyWhereItIsAskedFor() {
        Exception outer = new Exception("outer", new Exception("cause"));
        outer.getCause().addSuppressed(new Exception("suppressed", new Exception("its cause")));
        outer.addSuppressed(outer.getCause());
        assertEquals(List.of("outer", "cause"), messages(CauseChain.of(outer)));
        assertEquals(List.of("outer", "cause", "suppressed", "its cause"), messages(CauseChain.withSuppressed(outer)));
    }

    @Test
    void noFailureHasNoCauses() {
        assertEquals(List.of(), messages(CauseChain.of(null)));
        assertEquals(List.of(), messages(CauseChain.withSuppressed(null)));
    }

    private static List<String> messages(Stream<Throwable> chain) {
        return chain.map(Throwable::getMessage).toList();
    }
}
