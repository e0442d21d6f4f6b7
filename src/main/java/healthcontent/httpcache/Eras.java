package healthcontent.httpcache;

import healthcontent.database.ContentChanges;
import healthcontent.database.ContentHead;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Knows which kept responses are up to date, and how old the others are. */
@Singleton
class Eras {

    private final ContentChanges changes;
    private volatile Era present;

    Eras(ContentChanges changes) {
        this.changes = changes;
    }

    /** The present one; empty until the database was heard of for the first time. */
    Optional<Era> present() {
        return Optional.ofNullable(present);
    }

    boolean isPresent(Era era) {
        return era == present;
    }

    /** Begins another one where the content has another head. Called by one thread at a time. */
    Optional<Era> begin(ContentHead head) {
        Era before = present;
        if (before != null && before.head().equals(head)) {
            return Optional.empty();
        }
        Era next = new Era(head);
        present = next;
        if (before != null) {
            before.end();
        }
        return Optional.of(next);
    }

    /** Whether the database can't be asked, as far as is known. */
    boolean isAway() {
        return !changes.current();
    }

    /** Whether what belongs to this era can be given out as the present state of the content. */
    boolean isFresh(Era era) {
        return era == present && changes.confirms(era.head());
    }

    /**
     * For how long this has not been known to be the present state of the content.
     *
     * @return empty where it must not be shown even though the database is away, because it is not known whether it was
     *     withdrawn
     */
    Optional<Duration> staleness(Era era) {
        if (changes.current()) {
            return Optional.empty();
        }
        Era now = present;
        if (era == now) {
            return Optional.of(changes.age());
        }
        return now.isCleared() && era.hasEnded() ? Optional.of(era.sinceEnd()) : Optional.empty();
    }
}
