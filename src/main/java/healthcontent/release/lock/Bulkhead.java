package healthcontent.release.lock;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how many threads of one replica do the same kind of work at a time, and how many others wait, in order of
 * arrival.
 */
public final class Bulkhead {

    /** How long a thread usually waits. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore permits;
    private final Semaphore placesToWait;
    private final Duration longestWait;
    private final Supplier<? extends RuntimeException> full;

    /**
     * A bulkhead.
     *
     * @param atATime how many do the work at a time
     * @param mostWaiting how many others wait at a time, as each takes a thread that readers need
     * @param longestWait how long a thread waits to be let in
     * @param full makes what is thrown at a thread that has waited for so long, and where as many wait already
     */
    public Bulkhead(int atATime, int mostWaiting, Duration longestWait, Supplier<? extends RuntimeException> full) {
        this.permits = new Semaphore(atATime, true);
        this.placesToWait = new Semaphore(mostWaiting);
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
        if (acquiresWithin(Duration.ZERO)) {
            return;
        }
        if (!placesToWait.tryAcquire()) {
            throw full.get();
        }
        try {
            if (!acquiresWithin(longestWait)) {
                throw full.get();
            }
        } finally {
            placesToWait.release();
        }
    }

    private boolean acquiresWithin(Duration time) {
        try {
            return permits.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
