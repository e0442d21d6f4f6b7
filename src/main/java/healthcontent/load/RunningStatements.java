package healthcontent.load;

import healthcontent.supervision.BackgroundWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The statements that the work on a request runs, told by the connections of the pool that it has. To end one is to ask
 * the server on another connection, which takes time, so that threads of its own do that.
 *
 * <p>A connection is not given back while the server is being asked: the statement that is ended would else be one of
 * the next that has the connection. The server ignores the question between two statements, and may be too busy to take
 * it, so it is asked again until the connection has been given back.
 */
final class RunningStatements {

    private static final Logger LOG = Logger.getLogger(RunningStatements.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final List<PgConnection> connections = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    synchronized void beginOn(PgConnection connection) {
        connections.add(connection);
    }

    synchronized void endOn(PgConnection connection) {
        connections.remove(connection);
    }

    /**
     * Ends what runs, and what would run next, until no connection is left; returns at once.
     *
     * @param threads ask the server
     */
    void end(BackgroundWork.Tasks threads) {
        if (ending.compareAndSet(false, true)) {
            threads.execute(() -> end(threads, FIRST_PAUSE));
        }
    }

    private void end(BackgroundWork.Tasks threads, Duration pause) {
        if (askToEndAll()) {
            threads.execute(() -> end(threads, longer(pause)), pause);
            return;
        }
        ending.set(false);
        if (isRunning()) { // since a moment ago
            end(threads);
        }
    }

    private synchronized boolean askToEndAll() {
        connections.forEach(RunningStatements::askToEnd);
        return isRunning();
    }

    private static void askToEnd(PgConnection connection) {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            LOG.debugf("A statement that nobody waits for could not be ended yet: %s", e.getMessage());
        }
    }

    private synchronized boolean isRunning() {
        return !connections.isEmpty();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
