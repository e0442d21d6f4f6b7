package healthcontent.httpcache;

import healthcontent.content.Withdrawals;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentNews;
import healthcontent.supervision.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Outdates the current version of the content when a release is reported, and with it every stored response, and then
 * drops what was withdrawn. Until that is done, nothing of an earlier version is sent, not even while the database is
 * away; the database need not be asked for it.
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
            flights.failWaiting(); // or they would wait until the dead connection is noticed
        }
        changes.news().ifPresent(this::advance);
    }

    private void advance(ContentNews news) {
        versions.advanceBy(news).ifPresent(version -> worker.execute(() -> invalidate(version, news)));
    }

    private void invalidate(ContentVersion version, ContentNews news) {
        drop(news);
        version.finishInvalidation();
        remember(version, news);
    }

    private void remember(ContentVersion version, ContentNews news) {
        if (!versions.isCurrent(version)) {
            return; // the next one remembers all that this one would have
        }
        try {
            withdrawn.remember(version, withdrawals.gone(news));
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The database does not say at the moment what is withdrawn", e);
            worker.execute(() -> remember(version, news), BEFORE_RETRY);
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
}
