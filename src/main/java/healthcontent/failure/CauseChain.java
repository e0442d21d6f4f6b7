package healthcontent.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A failure with what caused it, at whatever depth. A failure that is its own cause comes once. */
public final class CauseChain {

    private CauseChain() {}

    /**
     * A failure, its cause, the cause of that, and so on.
     *
     * @param failure none where null
     */
    public static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> seen = identitySet();
        return Stream.iterate(failure, cause -> cause != null && seen.add(cause), Throwable::getCause);
    }

    /**
     * The same, with what each of them suppressed and the causes of that: a failed commit tells its reason only there.
     *
     * @param failure none where null
     */
    public static Stream<Throwable> withSuppressed(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        collect(failure, identitySet(), found);
        return found.stream();
    }

    private static void collect(Throwable failure, Set<Throwable> seen, List<Throwable> found) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        found.add(failure);
        collect(failure.getCause(), seen, found);
        for (Throwable suppressed : failure.getSuppressed()) {
            collect(suppressed, seen, found);
        }
    }

    private static Set<Throwable> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
