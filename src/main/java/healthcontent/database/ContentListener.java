package healthcontent.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps {@link ContentChanges} up to date: one thread, one connection. A notification only wakes it up; what it
 * believes is what the database then says. So it does no harm when notifications are lost, and every wait has an end.
 */
@Singleton
class ContentListener {

    private static final Logger LOG = Logger.getLogger(ContentListener.class);
    private static final long FIRST_BACKOFF_MILLIS = 100;

    /** So much later than planned the database may be asked again on a busy machine. */
    private static final Duration LATENESS = Duration.ofMillis(500);

    private final AgroalDataSource pool;
    private final ListeningConnections connections;
    private final ContentChanges changes;
    private final ContentChangesSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "content-changes");

    private volatile ListeningConnection listening;
    private int failures;

    ContentListener(
            AgroalDataSource pool,
            ListeningConnections connections,
            ContentChanges changes,
            ContentChangesSettings settings) {
        this.pool = pool;
        this.connections = connections;
        this.changes = changes;
        this.settings = settings;
    }

    void begin(@Observes DatabaseReady ready) {
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes ShutdownEvent stop) {
        stopping.countDown();
        ListeningConnection open = listening;
        if (open != null) {
            open.close();
        }
    }

    private void listen() {
        try {
            do {
                follow();
            } while (!stopping.await(backoff().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("No longer listening", e);
        }
    }

    private void follow() {
        try (ListeningConnection connection = connections.open()) {
            listening = connection;
            while (!isStopping()) {
                ContentChanges.Question question = changes.ask(holds());
                confirm(connection.head(), question);
                connection.await(settings.poll());
            }
        } catch (SQLException | RuntimeException e) {
            failures++;
            if (changes.lost() && !isStopping()) {
                pool.flush(FlushMode.IDLE); // trying out each of them takes as long as a socket times out
                LOG.warnf("Lost touch with the database, connecting again: %s", e.getMessage());
            }
        }
    }

    /** Until it must have been asked again, or be known to be lost. */
    private Duration holds() {
        return settings.poll().plus(settings.timeout()).plus(LATENESS);
    }

    private void confirm(ContentHead head, ContentChanges.Question question) {
        if (failures > 0) {
            LOG.info("In touch with the database again");
            failures = 0;
        }
        changes.confirm(head, question);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Twice as long after each failure, up to a limit; never exactly, so that replicas do not come all at once. */
    private Duration backoff() {
        long longest = Math.min(settings.maxBackoff().toMillis(), FIRST_BACKOFF_MILLIS << Math.min(failures, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
