package healthcontent.changefeed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One client that follows the feed. It is idle until the content changes. Then it reads one page of the feed after
 * another and sends them, each change once the connection has taken the one before. A slow client delays only itself
 * and has at most one page in memory.
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

    /** How many times the content has changed since the last read; the thread that raises it from 0 reads. */
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

    /** Sends what is in the feed already. */
    void begin() {
        output.open().whenComplete((done, failure) -> wake());
    }

    /** Notes that the content has changed. Does not block. */
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
            output.end(); // the client gets the problem when it reconnects
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
            Change change = rest.next();
            output.change(change, page.after(change)).whenComplete((done, failure) -> {
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

    /** Becomes idle, unless the content has changed since the last read began. */
    private void rest(int known) {
        if (news.addAndGet(-known) > 0) {
            readers.execute(this::read);
        }
    }

    /**
     * Sends a comment where one is due, and closes a stalled stream; called as often as
     * {@link FeedSettings#tendEvery()} says.
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
