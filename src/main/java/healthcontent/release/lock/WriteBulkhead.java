package healthcontent.release.lock;

import healthcontent.limit.Bulkhead;
import healthcontent.limit.Limits;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Bounds how many writes one replica does at a time, so that large bundles do not fill the memory and writers that wait
 * for one another do not take the connections that readers need: two, of which one may be large.
 */
@Singleton
public class WriteBulkhead {

    private final Bulkhead bulkhead =
            new Bulkhead(Limits.WRITES, Limits.WAITING_WRITES, Limits.WRITE_WAIT, BoundedWait::applyInProgress);

    private final Bulkhead large =
            new Bulkhead(Limits.LARGE_WRITES, Limits.WAITING_WRITES, Limits.WRITE_WAIT, WriteBulkhead::largeInProgress);

    private static ProblemException largeInProgress() {
        return ProblemType.TOO_BUSY.exception(
                "A release or an import of more than 1 MiB is in progress, and this service does one such at a time."
                        + " Nothing was changed; ask again later.");
    }

    /**
     * Does a write as {@link #run(Supplier)} does; a large one waits besides until no other large one is in progress.
     *
     * @param bytes how large its body is, or what was planned from one
     * @throws ProblemException after a wait of ten seconds, or of twenty if it is large, and at once where many wait
     */
    public <T> T run(long bytes, Supplier<T> write) {
        return bytes > Limits.LARGE_BODY_BYTES ? large.run(() -> run(write)) : run(write);
    }

    /**
     * Does a write as soon as fewer than two others are in progress.
     *
     * @throws ProblemException after a wait of ten seconds, and at once where many wait
     */
    public <T> T run(Supplier<T> write) {
        return bulkhead.run(write);
    }
}
