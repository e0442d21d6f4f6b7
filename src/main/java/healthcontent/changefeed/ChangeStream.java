package healthcontent.changefeed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One client that follows the feed. It is asleep until there is news; then it reads a stretch of the feed and sends it,
 * each change after the one before has gone out, and again until nothing more is there. So a client that reads slowly
 * holds up nobody but itself, and there is never more in memory for it than one stretch.
 */
final class ChangeStream {

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);

    /** How much is read at once: so many changes, or so many characters of content. */
    private static final int STRETCH = 100;

    private static final int MAX_CONTENT = 256 * 1024;

    private final StreamOutput output;
    private final FeedReader feed;
    private final FeedFilter filter;
    private final Executor readers;

    /** How much news has come since all was read; whoever raises it from 0 begins to read. */
    private final AtomicInteger news = new AtomicInteger();

    private volatile FeedCursor cursor;
    private volatile boolean failed;
    private volatile long sendingSince;
    private volatile boolean sending;
    private volatile long commentedAt = System.nanoTime();

    ChangeStream(StreamOutput output, FeedReader feed, FeedFilter filter, Executor readers, FeedCursor cursor) {
        this.output = output;
        this.feed = feed;
        this.filter = filter;
        this.readers = readers;
        this.cursor = cursor;
    }

    /** Begins with what is there already. */
    void begin() {
        output.greet().whenComplete((done, failure) -> wake());
    }

    /** Takes the news that there is something to read. Never waits. */
    void wake() {
        if (news.getAndIncrement() == 0) {
            readers.execute(this::read);
        }
    }

    private void read() {
        if (output.isClosed()) {
            return;
        }
        int known = news.get();
        try {
            FeedPage page = feed.read(cursor, filter, STRETCH, MAX_CONTENT);
            failed = false;
            send(page.changes().iterator(), page, known);
        } catch (ResyncRequired e) {
            output.end(); // and say so when the client comes back
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A stream could not read on; it tries again", e);
            failed = true;
            rest(known);
        }
    }

    private void send(Iterator<Change> rest, FeedPage page, int known) {
        if (rest.hasNext()) {
            sendingSince = System.nanoTime();
            sending = true;
            output.change(rest.next()).whenComplete((done, failure) -> {
                sending = false;
                if (failure == null) {
                    send(rest, page, known);
                } else {
                    output.end();
                }
            });
        } else {
            cursor = page.cursor();
            if (page.more()) {
                readers.execute(this::read);
            } else {
                rest(known);
            }
        }
    }

    /** Goes to sleep, unless more news has come than was known when the last read began. */
    private void rest(int known) {
        if (news.addAndGet(-known) > 0) {
            readers.execute(this::read);
        }
    }

    /**
     * Looks after the stream; called as often as {@link FeedSettings#tendEvery()} says.
     *
     * @return whether it is still open
     */
    boolean tend(FeedSettings settings, boolean databaseAnswers) {
        if (output.isClosed()) {
            return false;
        }
        if (sending) {
            if (passed(settings.stalledAfter(), sendingSince)) {
                LOG.debug("A client takes nothing any more");
                output.cut();
                return false;
            }
        } else if (passed(settings.commentEvery(), commentedAt)) {
            commentedAt = System.nanoTime();
            output.comment();
        }
        if (failed && databaseAnswers) {
            wake();
        }
        return true;
    }

    void end() {
        output.end();
    }

    private static boolean passed(Duration duration, long sinceNanos) {
        return System.nanoTime() - sinceNanos >= duration.toNanos();
    }
}
