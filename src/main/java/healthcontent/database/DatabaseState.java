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
    private volatile boolean writable = true;
    private volatile boolean whole = true;
    private volatile boolean toBeMigrated;
    private volatile Reach reach;
    private volatile long lookedNanos = System.nanoTime();

    /** Whether the database answers, and since when that has been so. */
    public record Reach(boolean answers, Instant since) {}

    /** A database that has not been seen yet. */
    public DatabaseState(Clock clock) {
        this.clock = clock;
        this.reach = new Reach(false, clock.instant());
    }

    /** Whether content could once be served since this service started; stays true from then on. */
    public boolean ready() {
        return ready;
    }

    /** What was seen last. */
    public Reach reach() {
        return reach;
    }

    /** How long ago somebody looked, through the pool of connections. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - lookedNanos);
    }

    /** Whether it takes writes, as was seen last. */
    public boolean isWritable() {
        return writable;
    }

    /**
     * Whether all of the content is there, as this version of the service stores it; not so while a dump is restored,
     * and until it has been migrated after that.
     */
    public boolean isWhole() {
        return whole && !toBeMigrated;
    }

    /** Notes whether all of the content is there. */
    public void sawWhole(boolean nowWhole) {
        if (!nowWhole) {
            toBeMigrated = true; // what comes may be from an earlier version
        }
        whole = nowWhole;
    }

    /** Whether it is to be migrated once more, as soon as all of the content is there. */
    boolean isToBeMigrated() {
        return toBeMigrated;
    }

    void noteMigrated() {
        toBeMigrated = false;
    }

    void sawWritable(boolean nowWritable) {
        writable = nowWritable;
    }

    void becameReady() {
        ready = true;
    }

    /** Notes what was just seen, and returns whether it differs from what was seen before. */
    public boolean saw(boolean answers) {
        lookedNanos = System.nanoTime();
        if (reach.answers() == answers) {
            return false;
        }
        reach = new Reach(answers, clock.instant());
        return true;
    }
}
