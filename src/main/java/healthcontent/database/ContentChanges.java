package healthcontent.database;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * What this replica knows of how far the content has come. One connection of its own is told of each release as it is
 * committed, within milliseconds, and asks besides: see {@link ContentChangesSettings} for how long news may take where
 * the telling fails. Whoever needs to know shares this.
 */
@Singleton
public class ContentChanges {

    private static final Logger LOG = Logger.getLogger(ContentChanges.class);

    private final Question never = new Question(0, System.nanoTime(), Duration.ZERO);
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile Known known = new Known(null, false, never);

    private volatile long lostNanos = System.nanoTime();
    private long announcements;

    private record Known(ContentHead head, boolean current, Question confirmedBy) {}

    /**
     * That the database is asked how far the content has come. Its answer is as old as the question, however long this
     * process may have stood still before it read it.
     *
     * @param announcements those made before: it may not know of a later one
     * @param holds for how long its answer is good, if it is not asked again
     */
    record Question(long announcements, long askedNanos, Duration holds) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - askedNanos);
        }

        boolean stillHolds() {
            return age().compareTo(holds) < 0;
        }
    }

    /** An end to being told. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** The newest change that the database has reported; empty until it was asked for the first time. */
    public Optional<ContentHead> head() {
        return Optional.ofNullable(known.head());
    }

    /** Whether the database, when last asked, answered; so that nothing newer than {@link #age()} can be unknown. */
    public boolean current() {
        return known.current();
    }

    /**
     * Whether the database is {@link #current()} and was asked so lately that this can be relied upon. It can't right
     * after this process, or the machine under it, has stood still: whatever happened meanwhile is still unheard.
     */
    public boolean confirmed() {
        Known now = known;
        return now.current() && now.confirmedBy().stillHolds();
    }

    /**
     * Whether that holds for this very head. One that is confirmed while subscribers are still being told of it says
     * nothing of the head before it.
     */
    public boolean confirms(ContentHead head) {
        Known now = known;
        return now.current() && head.equals(now.head()) && now.confirmedBy().stillHolds();
    }

    /** How long ago the database was asked when it confirmed {@link #head()}. */
    public Duration age() {
        return known.confirmedBy().age();
    }

    /**
     * For how long the database has not answered, and another connection could not be made; zero while it does, and
     * until it was asked for the first time, which is after the start has filled it.
     */
    public Duration away() {
        Known now = known;
        return now.current() || now.confirmedBy().equals(never)
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - lostNanos);
    }

    /**
     * Asks to be told whenever the head is another one, and when the database goes away or answers again.
     *
     * @param news is run on the thread that listens, so it must be quick and must not wait for anything
     */
    public Subscription subscribe(Runnable news) {
        subscribers.add(news);
        return () -> subscribers.remove(news);
    }

    /** Takes notice of what this replica has committed itself, so that whoever asks it next sees it already. */
    public synchronized void announce(ContentHead head) {
        Known before = known;
        if (before.head() == null || head.seq() > before.head().seq()) {
            announcements++;
            know(new Known(head, before.current(), before.confirmedBy()));
        }
    }

    /**
     * To be called before the database is asked, for {@link #confirm}.
     *
     * @param holds for how long its answer is good
     */
    synchronized Question ask(Duration holds) {
        return new Question(announcements, System.nanoTime(), holds);
    }

    /** Notes what the database has answered. */
    synchronized void confirm(ContentHead head, Question question) {
        boolean mayBeOld = question.announcements() != announcements;
        if (!mayBeOld || head.seq() >= known.head().seq()) {
            know(new Known(head, true, question));
        }
    }

    private void know(Known news) {
        Known before = known;
        known = news;
        if (before.current() != news.current() || !news.head().equals(before.head())) {
            subscribers.forEach(ContentChanges::tell);
        }
    }

    /** Notes that the database does not answer, and tells whether that is news. */
    synchronized boolean lost() {
        Known before = known;
        known = new Known(before.head(), false, before.confirmedBy());
        if (before.current()) {
            lostNanos = System.nanoTime();
            subscribers.forEach(ContentChanges::tell);
        }
        return before.current();
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.error("Someone could not take the news that the content has changed", e);
        }
    }
}
