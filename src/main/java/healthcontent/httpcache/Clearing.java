package healthcontent.httpcache;

import healthcontent.content.Withdrawals;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Outdates the current version of the content when a release is heard of, and with it every stored response, and then
 * drops what was withdrawn. Until that is done, nothing of an earlier version is sent, not even while the database is
 * away.
 */
@Startup
@Singleton
class Clearing {

    private static final Logger LOG = Logger.getLogger(Clearing.class);
    private static final long RETRY_MILLIS = 500;

    private final ContentChanges changes;
    private final ContentVersions versions;
    private final KeptResponses responses;
    private final Fills fills;
    private final Withdrawals withdrawals;
    private final WithdrawnContent withdrawn;
    private final CacheMetrics metrics;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Clearing::thread);

    /** How far everything withdrawn has been dropped; only the worker touches it. */
    private ContentHead clearedTo = new ContentHead(0, null);

    Clearing(
            ContentChanges changes,
            ContentVersions versions,
            KeptResponses responses,
            Fills fills,
            Withdrawals withdrawals,
            WithdrawnContent withdrawn,
            CacheMetrics metrics) {
        this.changes = changes;
        this.versions = versions;
        this.responses = responses;
        this.fills = fills;
        this.withdrawals = withdrawals;
        this.withdrawn = withdrawn;
        this.metrics = metrics;
    }

    @PostConstruct
    void listen() {
        changes.subscribe(this::hear);
        hear();
    }

    void end(@Observes ShutdownEvent stop) {
        worker.shutdownNow();
    }

    private synchronized void hear() {
        if (versions.isAway()) {
            fills.failAll(); // or they would wait as long as a connection may take to be found dead
        }
        changes.head().flatMap(versions::advanceTo).ifPresent(version -> worker.execute(() -> clear(version)));
    }

    private void clear(ContentVersion version) {
        if (!versions.isCurrent(version)) {
            return; // the next one clears all that this one would have
        }
        try {
            dropSince(clearedTo, version.head());
            withdrawn.remember(withdrawals.ofOriginals());
            clearedTo = version.head();
            version.clear();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("What was withdrawn can't be asked for at the moment", e);
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, worker)
                    .execute(() -> clear(version));
        }
    }

    private void dropSince(ContentHead before, ContentHead now) throws SQLException {
        if (now.seq() < before.seq() || !withdrawals.historyHolds(before)) {
            LOG.warn("The database has another history than before, so nothing is kept of what it said");
            responses.dropAll();
            return;
        }
        Set<String> slugs = withdrawals.since(before);
        if (!slugs.isEmpty()) {
            responses.drop(slugs);
            metrics.dropped();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "withdrawn-content");
        thread.setDaemon(true);
        return thread;
    }
}
