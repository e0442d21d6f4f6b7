package healthcontent.changefeed;

import healthcontent.notification.ContentChanges;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.supervision.BackgroundWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The open streams. The one listener of this replica wakes all of them, and they share a few threads to read the
 * database, so that enough connections are left for readers of pages.
 */
@Startup
@Singleton
class ChangeStreams {

    private static final int READERS = 4;

    private final FeedReader feed;
    private final ContentChanges changes;
    private final FeedSettings settings;
    private final Set<ChangeStream> open = new HashSet<>();
    private final BackgroundWork reading = BackgroundWork.named("change-streams");
    private final Executor readers = reading.executor(READERS);
    private final BackgroundWork tending = BackgroundWork.named("change-streams-tender");
    private final ContentChanges.Subscription news;

    private boolean stopping;

    ChangeStreams(FeedReader feed, ContentChanges changes, FeedSettings settings, MeterRegistry registry) {
        this.feed = feed;
        this.changes = changes;
        this.settings = settings;
        this.news = changes.subscribe(() -> streams().forEach(ChangeStream::wake));
        tending.repeat(this::tend, settings.tendEvery());
        Gauge.builder("health_content.change.streams.open", this, ChangeStreams::size)
                .description("How many clients follow the change feed")
                .register(registry);
        Gauge.builder("health_content.change.streams.max", settings, FeedSettings::maxStreams)
                .description("How many clients may follow the change feed")
                .register(registry);
    }

    /**
     * Checks that another stream may be opened.
     *
     * @throws ProblemException otherwise
     */
    synchronized void requireRoom() {
        if (stopping || open.size() >= settings.maxStreams()) {
            throw ProblemType.TOO_MANY_STREAMS.exception(
                    "%,d clients follow the change feed, as many as this service allows. Try again later, or ask for pages."
                            .formatted(settings.maxStreams()));
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
        for (ChangeStream stream : streams()) {
            if (!stream.tend(settings, changes.current())) {
                forget(stream);
            }
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
        tending.stop();
        reading.stop();
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
}
