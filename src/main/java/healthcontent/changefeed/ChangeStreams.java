package healthcontent.changefeed;

import healthcontent.notification.ContentChanges;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The open streams. The one listener of this replica wakes all of them, and they share a few threads to read the
 * database, so that enough connections are left for readers of pages.
 */
@Singleton
class ChangeStreams {

    private static final Logger LOG = Logger.getLogger(ChangeStreams.class);
    private static final int READERS = 4;

    private final FeedReader feed;
    private final ContentChanges changes;
    private final FeedSettings settings;
    private final Set<ChangeStream> open = new HashSet<>();
    private final ExecutorService readers =
            Executors.newFixedThreadPool(READERS, task -> daemon(task, "change-streams"));
    private final ScheduledExecutorService tender =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "change-streams-tender"));

    private final ContentChanges.Subscription news;
    private final ScheduledFuture<?> tending;

    private boolean stopping;

    ChangeStreams(FeedReader feed, ContentChanges changes, FeedSettings settings) {
        this.feed = feed;
        this.changes = changes;
        this.settings = settings;
        this.news = changes.subscribe(() -> streams().forEach(ChangeStream::wake));
        long every = settings.tendEvery().toMillis();
        this.tending = tender.scheduleWithFixedDelay(this::tend, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Checks that another stream may be opened.
     *
     * @throws ProblemException otherwise
     */
    synchronized void requireRoom() {
        if (stopping || open.size() >= settings.maxStreams()) {
            throw ProblemType.TOO_MANY_STREAMS.exception(
                    "As many clients follow the change feed as this service allows. Try again later, or ask for pages.");
        }
    }

    /**
     * Lets a client follow the feed.
     *
     * @param cursor where it begins
     * @throws ProblemException where too many streams are open
     */
    void open(StreamOutput output, FeedFilter filter, FeedCursor cursor) {
        ChangeStream stream = new ChangeStream(output, feed, filter, readers, cursor);
        synchronized (this) {
            requireRoom();
            open.add(stream);
        }
        stream.begin();
    }

    synchronized int size() {
        return open.size();
    }

    private synchronized List<ChangeStream> streams() {
        return List.copyOf(open);
    }

    private void tend() {
        try {
            for (ChangeStream stream : streams()) {
                if (!stream.tend(settings, changes.current())) {
                    forget(stream);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The streams of the change feed could not be maintained", e);
        }
    }

    private synchronized void forget(ChangeStream stream) {
        open.remove(stream);
    }

    /** Ends the streams before the service waits for its requests to end, as they would not by themselves. */
    void beforeStop(@Observes ShutdownDelayInitiatedEvent stop) {
        endAll();
    }

    void stop(@Observes ShutdownEvent stop) {
        endAll();
        news.close();
        tending.cancel(false);
        tender.shutdownNow();
        readers.shutdownNow();
    }

    private void endAll() {
        synchronized (this) {
            stopping = true;
        }
        streams().forEach(stream -> {
            stream.end();
            forget(stream);
        });
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
