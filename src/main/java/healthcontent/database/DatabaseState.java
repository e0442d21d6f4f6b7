package healthcontent.database;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** What is known of the database, refreshed about once a second. */
@Singleton
public class DatabaseState {

    private final Clock clock;

    private volatile boolean ready;
    private volatile Reach reach;

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

    void becameReady() {
        ready = true;
    }

    /** Notes what was just seen, and returns whether it differs from what was seen before. */
    public boolean saw(boolean answers) {
        if (reach.answers() == answers) {
            return false;
        }
        reach = new Reach(answers, clock.instant());
        return true;
    }
}
