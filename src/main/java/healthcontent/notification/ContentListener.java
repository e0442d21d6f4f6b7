package healthcontent.notification;

import healthcontent.database.DatabaseReady;
import healthcontent.database.DatabaseState;
import healthcontent.database.DatabaseUnavailable;
import healthcontent.database.OpenConnections;
import healthcontent.supervision.BackgroundWork;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Keeps {@link ContentChanges} up to date: one thread, one connection. A notification only wakes it up; the news are
 * then read from the database. So a lost notification does no harm, and every wait is bounded. Where the database has
 * no connection left for this, it asks through the pool instead.
 */
@Singleton
class ContentListener {

    private static final Logger LOG = Logger.getLogger(ContentListener.class);
    private static final long FIRST_BACKOFF_MILLIS = 100;

    /** How long the pool is used, where the database refused a connection, before the next attempt to get one. */
    private static final Duration LISTEN_AGAIN = Duration.ofSeconds(5);

    /** How much later than planned the database may be asked on a busy machine. */
    private static final Duration LATENESS = Duration.ofMillis(500);

    private final AgroalDataSource pool;
    private final OpenConnections pooled;
    private final DatabaseState state;
    private final ListeningConnections connections;
    private final ContentChanges changes;
    private final ContentChangesSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final BackgroundWork listening = BackgroundWork.named("content-changes");

    private volatile ListeningConnection open;
    private OffsetDateTime server;
    private boolean refused;
    private int failures;

    ContentListener(
            AgroalDataSource pool,
            OpenConnections pooled,
            DatabaseState state,
            ListeningConnections connections,
            ContentChanges changes,
            ContentChangesSettings settings) {
        this.pool = pool;
        this.pooled = pooled;
        this.state = state;
        this.connections = connections;
        this.changes = changes;
        this.settings = settings;
    }

    void begin(@Observes DatabaseReady ready) {
        listening.start(this::listen);
    }

    void end(@Observes ShutdownEvent stop) {
        listening.stop(); // before its work ends, which would else be logged as if it should not
        stopping.countDown();
        ListeningConnection last = open;
        if (last != null) {
            last.close();
        }
    }

    private void listen() throws InterruptedException {
        do {
            listening.sign();
            follow();
        } while (!stopping.await(backoff().toMillis(), TimeUnit.MILLISECONDS));
    }

    private void follow() throws InterruptedException {
        try (ListeningConnection connection = connections.open()) {
            open = connection;
            refused = false;
            noteServer(connection.serverStart());
            while (!isStopping()) {
                listening.sign();
                ContentChanges.Question question = changes.ask(holds());
                confirm(connection.news(changes.known()), question);
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

    /** Another server may have taken the place of the last one, to which the connections of the pool still lead. */
    private void noteServer(OffsetDateTime start) {
        if (server != null && !server.equals(start)) {
            pooled.abortOthersThan(start);
            pool.flush(FlushMode.IDLE);
        }
        server = start;
    }

    /**
     * Ends what waits for a server that is lost, however long it would wait: a write keeps others waiting meanwhile.
     */
    private void cutOff() {
        pooled.abort();
        pool.flush(FlushMode.IDLE);
    }

    /** Logs the first refusal, and not those after it. */
    private void noteRefusal(Exception e) {
        if (!refused) {
            refused = true;
            LOG.warnf(
                    "The database has no connection left to listen on, asking it through the pool: %s", e.getMessage());
        }
    }

    /** Polls without notifications, until it is time to ask the database for a connection to listen on again. */
    private void followThroughPool() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            do {
                listening.sign();
                ContentChanges.Question question = changes.ask(holds());
                confirm(newsThroughPool(), question);
            } while (!stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)
                    && System.nanoTime() - begun < LISTEN_AGAIN.toNanos());
        } catch (SQLException | RuntimeException e) {
            lose(e);
        }
    }

    private ContentNews newsThroughPool() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(settings.timeout().toMillis()));
            try {
                return ContentNews.in(connection, changes.known());
            } finally {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        }
    }

    private void lose(Exception e) {
        failures++;
        if (DatabaseUnavailable.isNotWhole(e)) {
            state.sawWhole(false);
        }
        if (failures > 1 && isSilence(e) && !isStopping()) {
            cutOff(); // nor can another connection be made
        }
        boolean busy = DatabaseUnavailable.isFull(e) && changes.confirmed();
        if (!busy && changes.lost() && !isStopping()) {
            if (isSilence(e)) {
                pool.flush(FlushMode.IDLE); // testing each of them takes as long as the timeout of a socket
            }
            String what = state.isWhole() ? "Lost the connection to the database" : "The database is not whole";
            LOG.warnf("%s, connecting again: %s", what, e.getMessage());
        }
    }

    /**
     * Whether the server did not answer. One that did, with whatever error, would also report errors of the other
     * connections; and a fault of the service itself says nothing of the server.
     */
    static boolean isSilence(Exception e) {
        boolean isWordOfServer = (e instanceof PSQLException said && said.getServerErrorMessage() != null)
                || DatabaseUnavailable.isNotWhole(e)
                || DatabaseUnavailable.isFull(e);
        return DatabaseUnavailable.causedBy(e) && !isWordOfServer;
    }

    /** Until the database must have been asked again, or must be known to be unreachable. */
    private Duration holds() {
        return settings.poll().plus(settings.timeout()).plus(LATENESS);
    }

    private void confirm(ContentNews news, ContentChanges.Question question) {
        if (failures > 0) {
            LOG.info("Connected to the database again");
            failures = 0;
        }
        state.sawWhole(true);
        changes.confirm(news, question);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Exponential up to a limit, with jitter, so that the replicas do not reconnect at the same instant. */
    private Duration backoff() {
        long longest = Math.min(settings.maxBackoff().toMillis(), FIRST_BACKOFF_MILLIS << Math.min(failures, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
