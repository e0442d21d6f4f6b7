package healthcontent.notification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * What this replica knows of the head of the content. One connection of its own is notified of each release as it is
 * committed, within milliseconds, and polls besides: see {@link ContentChangesSettings} for how long it may take where
 * a notification is lost. All parts of the service share this.
 */
@Singleton
public class ContentChanges {

    private static final Logger LOG = Logger.getLogger(ContentChanges.class);

    private final Question never = new Question(0, System.nanoTime(), Duration.ZERO);
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile Known known = new Known(Optional.empty(), false, never);

    private volatile long lostNanos = System.nanoTime();
    private long announcements;

    private record Known(Optional<ContentNews> news, boolean current, Question confirmedBy) {

        Optional<ContentHead> head() {
            return news.map(ContentNews::head);
        }

        boolean isAt(ContentHead head) {
            return news.isPresent() && news.get().head().equals(head);
        }

        boolean isBehind(ContentHead head) {
            return news.isEmpty() || head.seq() > news.get().head().seq();
        }
    }

    /**
     * That the database is asked for the head of the content. Its answer is as old as the question, however long this
     * process may have been paused before it read the answer.
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

    /** Ends the notifications. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** The newest change that the database has reported; empty until it was asked for the first time. */
    public Optional<ContentHead> head() {
        return known.head();
    }

    /** How the content came to that head, since the one that was known before. */
    public Optional<ContentNews> news() {
        return known.news();
    }

    /** The head since which the database is to be asked for news. */
    public ContentHead known() {
        return known.head().orElse(ContentHead.START);
    }

    /** Whether the database, when last asked, answered; so that nothing newer than {@link #age()} can be unknown. */
    public boolean current() {
        return known.current();
    }

    /**
     * Whether the database is {@link #current()} and was asked so lately that this can be relied upon. It can't be
     * right after this process, or the machine under it, was paused: what happened meanwhile is not known yet.
     */
    public boolean confirmed() {
        Known now = known;
        return now.current() && now.confirmedBy().stillHolds();
    }

    /**
     * Whether the content is known to be at this head: it is the newest reported, and {@link #confirmed()}. Both at one
     * instant, so that a confirmation of a newer head never counts for an older one.
     */
    public boolean confirms(ContentHead head) {
        Known now = known;
        return now.current() && now.confirmedBy().stillHolds() && now.isAt(head);
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
     * Registers a listener for each new head, and for the database going away or answering again.
     *
     * @param news is run on the thread that listens, so it must be quick and must not wait for anything
     */
    public Subscription subscribe(Runnable news) {
        subscribers.add(news);
        return () -> subscribers.remove(news);
    }

    /**
     * Notes what this replica has committed itself, so that the next request to it sees that already.
     *
     * @param news since a head that was the {@link #known} one in that transaction
     */
    public synchronized void announce(ContentNews news) {
        Known before = known;
        if (before.isBehind(news.head())) {
            announcements++;
            know(new Known(Optional.of(news), before.current(), before.confirmedBy()));
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

    /** Notes what the database has answered, when it was asked for the news since the {@link #known} head. */
    synchronized void confirm(ContentNews news, Question question) {
        Known before = known;
        boolean mayBeOld = question.announcements() != announcements;
        if (before.isAt(news.head())) {
            know(new Known(before.news(), true, question));
        } else if (!mayBeOld || before.isBehind(news.head())) {
            know(new Known(Optional.of(news), true, question));
        }
    }

    private void know(Known news) {
        Known before = known;
        known = news;
        if (before.current() != news.current() || !news.head().equals(before.head())) {
            subscribers.forEach(ContentChanges::tell);
        }
    }

    /** Notes that the database does not answer, and returns whether it did before. */
    synchronized boolean lost() {
        Known before = known;
        known = new Known(before.news(), false, before.confirmedBy());
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
            LOG.error("A listener failed when the content had changed", e);
        }
    }
}
