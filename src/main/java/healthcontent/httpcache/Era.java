package healthcontent.httpcache;

import healthcontent.notification.ContentHead;
import java.time.Duration;

/** The time between two releases, as this replica notices them. What was answered in it is up to date until it ends. */
final class Era {

    private final ContentHead head;
    private volatile boolean ended;
    private volatile long endedNanos;
    private volatile boolean cleared;

    Era(ContentHead head) {
        this.head = head;
    }

    ContentHead head() {
        return head;
    }

    void end() {
        endedNanos = System.nanoTime();
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** How long ago it ended; only once it has. */
    Duration sinceEnd() {
        return Duration.ofNanos(System.nanoTime() - endedNanos);
    }

    /** Notes that nothing of an earlier era is kept any more that was withdrawn up to this one. */
    void clear() {
        cleared = true;
    }

    boolean isCleared() {
        return cleared;
    }
}
