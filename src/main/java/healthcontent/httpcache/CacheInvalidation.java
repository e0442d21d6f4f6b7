package healthcontent.httpcache;

import healthcontent.content.Withdrawals;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentNews;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Outdates the current version of the content when a release is reported, and with it every stored response, and then
 * drops what was withdrawn. Until that is done, nothing of an earlier version is sent, not even while the database is
 * away; the database is not asked for it.
 */
@Startup
@Singleton
class CacheInvalidation {

    private static final Logger LOG = Logger.getLogger(CacheInvalidation.class);

    private final ContentChanges changes;
    private final ContentVersions versions;
    private final StoredResponses responses;
    private final Flights flights;
    private final Withdrawals withdrawals;
    private final WithdrawnContent withdrawn;
    private final CacheMetrics metrics;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(CacheInvalidation::thread);

    CacheInvalidation(
            ContentChanges changes,
            ContentVersions versions,
            StoredResponses responses,
            Flights flights,
            Withdrawals withdrawals,
            WithdrawnContent withdrawn,
            CacheMetrics metrics) {
        this.changes = changes;
        this.versions = versions;
        this.responses = responses;
        this.flights = flights;
        this.withdrawals = withdrawals;
        this.withdrawn = withdrawn;
        this.metrics = metrics;
    }

    @PostConstruct
    void listen() {
        changes.subscribe(this::advance);
        advance();
    }

    void end(@Observes ShutdownEvent stop) {
        worker.shutdownNow();
    }

    private synchronized void advance() {
        if (versions.isAway()) {
            flights.failWaiting(); // or they would wait until the dead connection is noticed
        }
        changes.news().ifPresent(this::advance);
    }

    private void advance(ContentNews news) {
        versions.advanceBy(news).ifPresent(version -> worker.execute(() -> invalidate(version, news)));
    }

    private void invalidate(ContentVersion version, ContentNews news) {
        try {
            drop(news);
            if (versions.isCurrent(version)) {
                withdrawn.remember(withdrawals.gone(news));
            }
            version.finishInvalidation();
        } catch (RuntimeException e) {
            LOG.error("What was withdrawn could not be noted, so nothing stale is sent", e);
        }
    }

    private void drop(ContentNews news) {
        if (!news.follows()) {
            LOG.warn("The database has another history than before, so everything stored of it is dropped");
            responses.dropAll();
        } else if (!news.withdrawn().isEmpty()) {
            responses.drop(news.withdrawn());
            metrics.dropped();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cache-invalidation");
        thread.setDaemon(true);
        return thread;
    }
}
