package healthcontent.httpcache;

import healthcontent.content.Withdrawals;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.supervision.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Outdates the current version of the content when a release is reported, and with it every stored response, and then
 * drops what was withdrawn. Until that is done, nothing of an earlier version is sent, not even while the database is
 * away.
 */
@Startup
@Singleton
class CacheInvalidation {

    private static final Logger LOG = Logger.getLogger(CacheInvalidation.class);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

    private final ContentChanges changes;
    private final ContentVersions versions;
    private final StoredResponses responses;
    private final Flights flights;
    private final Withdrawals withdrawals;
    private final WithdrawnContent withdrawn;
    private final CacheMetrics metrics;
    private final BackgroundWork work = BackgroundWork.named("cache-invalidation");
    private final BackgroundWork.Tasks worker = work.executor(1);

    /** Up to where everything withdrawn has been dropped; read and written by the worker alone. */
    private ContentHead doneTo = new ContentHead(0, null);

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
        work.stop();
    }

    private synchronized void advance() {
        if (versions.isAway()) {
            flights.failAll(); // or requests would wait until the dead connection is noticed
        }
        changes.head().flatMap(versions::advanceTo).ifPresent(version -> worker.execute(() -> invalidate(version)));
    }

    private void invalidate(ContentVersion version) {
        if (!versions.isCurrent(version)) {
            return; // the next one drops all that this one would have
        }
        try {
            dropSince(doneTo, version.head());
            withdrawn.remember(withdrawals.gone());
            doneTo = version.head();
            version.finishInvalidation();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The database does not say at the moment what was withdrawn", e);
            worker.execute(() -> invalidate(version), BEFORE_RETRY);
        }
    }

    private void dropSince(ContentHead before, ContentHead now) throws SQLException {
        if (now.seq() < before.seq() || !withdrawals.historyHolds(before)) {
            LOG.warn("The database has another history than before, so everything stored of it is dropped");
            responses.dropAll();
            return;
        }
        Set<String> slugs = withdrawals.since(before);
        if (!slugs.isEmpty()) {
            responses.drop(slugs);
            metrics.dropped();
        }
    }
}
