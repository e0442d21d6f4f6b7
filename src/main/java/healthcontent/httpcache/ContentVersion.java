package healthcontent.httpcache;

import healthcontent.notification.ContentHead;
import java.time.Duration;

/**
 * The state of the content from one release to the next, as this replica learns of them. A response made from it is
 * fresh as long as this version is the current one.
 */
final class ContentVersion {

    private final ContentHead head;
    private volatile boolean outdated;
    private volatile long outdatedNanos;
    private volatile boolean invalidationDone;

    ContentVersion(ContentHead head) {
        this.head = head;
    }

    ContentHead head() {
        return head;
    }

    /** Notes that a newer version is the current one. */
    void outdate() {
        outdatedNanos = System.nanoTime();
        outdated = true;
    }

    boolean isOutdated() {
        return outdated;
    }

    /** How long ago it was outdated; only once it is. */
    Duration sinceOutdated() {
        return Duration.ofNanos(System.nanoTime() - outdatedNanos);
    }

    /** Notes that nothing is stored any more that was withdrawn up to this version. */
    void finishInvalidation() {
        invalidationDone = true;
    }

    boolean isInvalidationDone() {
        return invalidationDone;
    }
}
