package healthcontent.httpcache;

import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The versions of the content: the current one, and for how long the others have been outdated. */
@Singleton
class ContentVersions {

    private final ContentChanges changes;
    private volatile ContentVersion current;

    ContentVersions(ContentChanges changes) {
        this.changes = changes;
    }

    /** The current version; empty where the content is known to be at another head, or at none yet. */
    Optional<ContentVersion> current() {
        ContentVersion now = current;
        return changes.head()
                .filter(head -> now != null && now.head().equals(head))
                .map(head -> now);
    }

    boolean isCurrent(ContentVersion version) {
        return version == current;
    }

    /**
     * Makes a new version the current one, unless the current one has this head. Called by one thread at a time.
     *
     * @return the new version
     */
    Optional<ContentVersion> advanceTo(ContentHead head) {
        ContentVersion before = current;
        if (before != null && before.head().equals(head)) {
            return Optional.empty();
        }
        ContentVersion next = new ContentVersion(head);
        current = next;
        if (before != null) {
            before.outdate();
        }
        return Optional.of(next);
    }

    /** Whether the database does not answer, as far as is known. */
    boolean isAway() {
        return !changes.current();
    }

    /** Whether a response of this version is fresh: it shows the present state of the content. */
    boolean isFresh(ContentVersion version) {
        return version == current && changes.confirms(version.head());
    }

    /**
     * For how long a response of this version has been stale while the database is away.
     *
     * @return empty where it must not be sent: the database answers, or it is not known what was withdrawn since
     */
    Optional<Duration> staleness(ContentVersion version) {
        if (changes.current()) {
            return Optional.empty();
        }
        ContentVersion now = current;
        if (version == now) {
            return Optional.of(changes.age());
        }
        return now.isInvalidationDone() && version.isOutdated()
                ? Optional.of(version.sinceOutdated())
                : Optional.empty();
    }
}
