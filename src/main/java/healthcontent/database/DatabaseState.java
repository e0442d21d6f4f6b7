package healthcontent.database;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is known of the database, refreshed about once a second. */
@Singleton
public class DatabaseState {

    private final Clock clock;

    private volatile boolean ready;
    private volatile Since writable;
    private volatile Since whole;
    private volatile boolean toBeMigrated;
    private boolean restored = true;
    private volatile Since answering;
    private volatile Since migrating;
    private volatile long lookedNanos = System.nanoTime();

    /** Whether something is so, and since when it has been, or has not been. */
    public record Since(boolean isSo, Instant since) {}

    /** A database that has not been seen yet. */
    public DatabaseState(Clock clock) {
        this.clock = clock;
        answering = new Since(false, clock.instant());
        migrating = new Since(false, clock.instant());
        writable = new Since(true, clock.instant());
        whole = new Since(true, clock.instant());
    }

    /** Whether content could once be served since this service started; stays true from then on. */
    public boolean ready() {
        return ready;
    }

    /** Whether it answered at the last look. */
    public Since answering() {
        return answering;
    }

    /** How long ago somebody looked, through the pool of connections. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - lookedNanos);
    }

    /** Whether it took writes at the last look. */
    public Since writable() {
        return writable;
    }

    /**
     * Whether all of the content is there, as this version of the service stores it; not so while a dump is restored,
     * and until it has been migrated after that.
     */
    public boolean isWhole() {
        return whole.isSo();
    }

    /** Whether it {@link #isWhole()}, and since when. */
    public Since whole() {
        return whole;
    }

    /** Notes whether all of the content is there. */
    public synchronized void sawWhole(boolean nowWhole) {
        toBeMigrated |= !nowWhole; // what comes may be from an earlier version
        restored = nowWhole;
        whole = now(whole, restored && !toBeMigrated);
    }

    /** Whether it is being migrated, or its live tables are being filled, by this service at its start. */
    public Since migrating() {
        return migrating;
    }

    /** Notes whether it is being migrated. */
    public void sawMigrating(boolean nowMigrating) {
        migrating = now(migrating, nowMigrating);
    }

    /** Whether it is to be migrated once more, as soon as all of the content is there. */
    boolean isToBeMigrated() {
        return toBeMigrated;
    }

    /** Notes that it was migrated, after a dump had been restored. */
    public synchronized void noteMigrated() {
        toBeMigrated = false;
        whole = now(whole, restored);
    }

    /** Notes whether it takes writes. */
    public void sawWritable(boolean nowWritable) {
        writable = now(writable, nowWritable);
    }

    void becameReady() {
        ready = true;
    }

    /** Notes what was just seen, and returns whether it differs from what was seen before. */
    public boolean saw(boolean answers) {
        lookedNanos = System.nanoTime();
        Since before = answering;
        answering = now(before, answers);
        return before.isSo() != answers;
    }

    private Since now(Since before, boolean isSo) {
        return before.isSo() == isSo ? before : new Since(isSo, clock.instant());
    }
}
