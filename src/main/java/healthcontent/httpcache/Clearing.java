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
 * Ends an era when a release is heard of, which outdates everything at once, and then drops what was withdrawn. As long
 * as that has not been done, nothing of an earlier era is shown, not even when the database is away.
 */
@Startup
@Singleton
class Clearing {

    private static final Logger LOG = Logger.getLogger(Clearing.class);
    private static final long RETRY_MILLIS = 500;

    private final ContentChanges changes;
    private final Eras eras;
    private final KeptResponses responses;
    private final Fills fills;
    private final Withdrawals withdrawals;
    private final WithdrawnContent withdrawn;
    private final DeliveryMetrics metrics;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Clearing::thread);

    /** How far everything withdrawn has been dropped; only the worker touches it. */
    private ContentHead clearedTo = new ContentHead(0, null);

    Clearing(
            ContentChanges changes,
            Eras eras,
            KeptResponses responses,
            Fills fills,
            Withdrawals withdrawals,
            WithdrawnContent withdrawn,
            DeliveryMetrics metrics) {
        this.changes = changes;
        this.eras = eras;
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
        if (eras.isAway()) {
            fills.failAll(); // or they would wait as long as a connection may take to be found dead
        }
        changes.head().flatMap(eras::begin).ifPresent(era -> worker.execute(() -> clear(era)));
    }

    private void clear(Era era) {
        if (!eras.isPresent(era)) {
            return; // the next one clears all that this one would have
        }
        try {
            dropSince(clearedTo, era.head());
            withdrawn.remember(withdrawals.gone());
            clearedTo = era.head();
            era.clear();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("What was withdrawn can't be asked for at the moment", e);
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, worker)
                    .execute(() -> clear(era));
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
