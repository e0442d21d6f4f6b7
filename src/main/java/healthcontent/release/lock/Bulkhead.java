package healthcontent.release.lock;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many threads of one replica do the same kind of work at a time; the others wait in order of arrival. */
public final class Bulkhead {

    /** How long a thread usually waits. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore permits;
    private final Duration longestWait;
    private final Supplier<? extends RuntimeException> full;

    /**
     * A bulkhead.
     *
     * @param atATime how many do the work at a time
     * @param longestWait how long a thread waits to be let in
     * @param full makes what is thrown at a thread that has waited for so long
     */
    public Bulkhead(int atATime, Duration longestWait, Supplier<? extends RuntimeException> full) {
        this.permits = new Semaphore(atATime, true);
        this.longestWait = longestWait;
        this.full = full;
    }

    /** Does some work as soon as fewer than the bound are doing theirs. */
    public <T> T run(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw full.get();
    }
}
