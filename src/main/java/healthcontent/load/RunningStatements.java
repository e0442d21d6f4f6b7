package healthcontent.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The statements that the work on a request runs, told by the connections of the pool that it has. To end one is to ask
 * the server on another connection, which takes time, so that threads of its own do that.
 *
 * <p>A connection is not given back while the server is being asked: the statement that is ended would else be one of
 * the next that has the connection. The server ignores the question between two statements, so it is asked again until
 * the connection has been given back.
 */
final class RunningStatements {

    private static final Logger LOG = Logger.getLogger(RunningStatements.class);
    private static final int AT_A_TIME = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final ExecutorService THREADS = threads();

    private final List<PgConnection> connections = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_A_TIME, AT_A_TIME, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "statement-end");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    synchronized void beginOn(PgConnection connection) {
        connections.add(connection);
    }

    synchronized void endOn(PgConnection connection) {
        connections.remove(connection);
        notifyAll();
    }

    /** Ends what runs, and what would run next, until no connection is left; returns at once. */
    void end() {
        if (ending.compareAndSet(false, true)) {
            THREADS.execute(this::endAll);
        }
    }

    private synchronized void endAll() {
        try {
            for (Duration pause = FIRST_PAUSE; !connections.isEmpty(); pause = longer(pause)) {
                for (PgConnection connection : connections) {
                    connection.cancelQuery();
                }
                wait(pause.toMillis());
            }
        } catch (SQLException e) {
            LOG.debugf("A statement that nobody waits for could not be ended: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ending.set(false);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
