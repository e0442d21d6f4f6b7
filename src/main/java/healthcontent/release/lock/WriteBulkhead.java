package healthcontent.release.lock;

import healthcontent.limit.Bulkhead;
import healthcontent.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Bounds how many writes one replica does at a time, so that large bundles do not fill the memory and writers that wait
 * for one another do not take the connections that readers need.
 */
@Singleton
public class WriteBulkhead {

    private static final int WRITES_AT_A_TIME = 2;

    private final Bulkhead bulkhead =
            new Bulkhead(WRITES_AT_A_TIME, Bulkhead.LONGEST_WAIT, BoundedWait::applyInProgress);

    /**
     * Does a write as soon as fewer than two others are in progress.
     *
     * @throws ProblemException after a wait of ten seconds
     */
    public <T> T run(Supplier<T> write) {
        return bulkhead.run(write);
    }
}
