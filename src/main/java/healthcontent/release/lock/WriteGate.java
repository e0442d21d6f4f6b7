package healthcontent.release.lock;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Back-pressure: few writes at a time in one replica, so that large bundles do not fill the memory and writers waiting
 * for one another do not take the connections that readers need.
 */
@Singleton
public class WriteGate {

    private static final int WRITES_AT_A_TIME = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore passes = new Semaphore(WRITES_AT_A_TIME, true);

    /**
     * Does a write when its turn comes.
     *
     * @throws ApplyInProgress after ten seconds in vain
     */
    public <T> T pass(Supplier<T> write) {
        enter();
        try {
            return write.get();
        } finally {
            passes.release();
        }
    }

    private void enter() {
        try {
            if (passes.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ApplyInProgress();
    }
}
