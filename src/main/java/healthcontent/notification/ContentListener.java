package healthcontent.notification;

import healthcontent.database.DatabaseReady;
import healthcontent.database.DatabaseUnavailable;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Keeps {@link ContentChanges} up to date: one thread, one connection. A notification only wakes it up; what it
 * believes is what the database then says. So it does no harm when notifications are lost, and every wait has an end.
 * Where the database has no connection left for this, it asks through the pool instead.
 */
@Singleton
class ContentListener {

    private static final Logger LOG = Logger.getLogger(ContentListener.class);
    private static final long FIRST_BACKOFF_MILLIS = 100;

    /** So long the pool serves, where the database refused a connection of its own, before another attempt. */
    private static final Duration LISTEN_AGAIN = Duration.ofSeconds(5);

    /** So much later than planned the database may be asked again on a busy machine. */
    private static final Duration LATENESS = Duration.ofMillis(500);

    private final AgroalDataSource pool;
    private final ListeningConnections connections;
    private final ContentChanges changes;
    private final ContentChangesSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "content-changes");

    private volatile ListeningConnection listening;
    private boolean refused;
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

    private void follow() throws InterruptedException {
        try (ListeningConnection connection = connections.open()) {
            listening = connection;
            refused = false;
            while (!isStopping()) {
                ContentChanges.Question question = changes.ask(holds());
                confirm(connection.head(), question);
                connection.await(settings.poll());
            }
        } catch (SQLException | RuntimeException e) {
            if (DatabaseUnavailable.isFull(e)) {
                noteRefusal(e);
                followThroughPool();
            } else {
                lose(e);
            }
        }
    }

    /** Says so once, however often it is refused. */
    private void noteRefusal(Exception e) {
        if (!refused) {
            refused = true;
            LOG.warnf(
                    "The database has no connection left to listen on, asking it through the pool: %s", e.getMessage());
        }
    }

    /** Goes on without being told, until it is time to see whether the database has a connection to listen on again. */
    private void followThroughPool() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            do {
                ContentChanges.Question question = changes.ask(holds());
                confirm(headThroughPool(), question);
            } while (!stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)
                    && System.nanoTime() - begun < LISTEN_AGAIN.toNanos());
        } catch (SQLException | RuntimeException e) {
            lose(e);
        }
    }

    private ContentHead headThroughPool() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(settings.timeout().toMillis()));
            try {
                return ContentHead.in(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        }
    }

    private void lose(Exception e) {
        failures++;
        boolean busy = DatabaseUnavailable.isFull(e) && changes.confirmed();
        if (!busy && changes.lost() && !isStopping()) {
            if (!isWordOfServer(e)) {
                pool.flush(FlushMode.IDLE); // trying out each of them takes as long as a socket times out
            }
            LOG.warnf("Lost touch with the database, connecting again: %s", e.getMessage());
        }
    }

    /** Whether the server said this itself, so that it would also say what is wrong with the others, if anything is. */
    private static boolean isWordOfServer(Exception e) {
        return e instanceof PSQLException said && said.getServerErrorMessage() != null;
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
