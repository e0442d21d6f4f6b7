package healthcontent.httpcache;

import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentNews;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** The versions of the content: the current one, for how long the others have been outdated, and what ended each. */
@Singleton
class ContentVersions {

    /** How many versions back it is remembered what was withdrawn; a response is made within few. */
    private static final int REMEMBERED = 100;

    private final ContentChanges changes;
    private final Deque<End> ends = new ArrayDeque<>();
    private volatile ContentVersion current;

    /** That a version was outdated, by these news. */
    private record End(ContentVersion of, ContentNews by) {}

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
     * Makes a new version the current one, unless the current one has the head of these news.
     *
     * @return the new version
     */
    synchronized Optional<ContentVersion> advanceBy(ContentNews news) {
        ContentVersion before = current;
        if (before != null && before.head().equals(news.head())) {
            return Optional.empty();
        }
        ContentVersion next = new ContentVersion(news.head());
        if (before != null) {
            ends.addLast(new End(before, news));
            if (ends.size() > REMEMBERED) {
                ends.removeFirst();
            }
        }
        current = next;
        if (before != null) {
            before.outdate();
        }
        return Optional.of(next);
    }

    /**
     * The slugs of what was withdrawn since a version.
     *
     * @return empty where that is not known any more, or the history of the content is another one since
     */
    Optional<Set<String>> withdrawnSince(ContentVersion version) {
        return version == current ? Optional.of(Set.of()) : withdrawnSinceOutdated(version);
    }

    private synchronized Optional<Set<String>> withdrawnSinceOutdated(ContentVersion version) {
        Set<String> withdrawn = new HashSet<>();
        for (Iterator<End> newestFirst = ends.descendingIterator(); newestFirst.hasNext(); ) {
            End end = newestFirst.next();
            withdrawn.addAll(end.by().withdrawn());
            if (!end.by().follows()) {
                return Optional.empty();
            }
            if (end.of() == version) {
                return Optional.of(withdrawn);
            }
        }
        return Optional.empty();
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
