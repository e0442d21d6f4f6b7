package healthcontent.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the database into service in the background, trying until it succeeds, and watches it from then on. So the
 * service starts, and goes on running, without it. Replicas may do this at the same time: the migration is done under a
 * lock.
 */
@Singleton
class DatabaseStart {

    private static final Logger LOG = Logger.getLogger(DatabaseStart.class);
    private static final long LONGEST_PAUSE = 30;

    private final AgroalDataSource database;
    private final Flyway flyway;
    private final Instance<AfterMigration> tasks;
    private final DatabaseState state;
    private final Event<DatabaseReady> ready;
    private final Thread thread = new Thread(this::watch, "database");

    private String lastLogged = "";
    private long pause = 1;

    DatabaseStart(
            AgroalDataSource database,
            Flyway flyway,
            @Any Instance<AfterMigration> tasks,
            DatabaseState state,
            Event<DatabaseReady> ready) {
        this.database = database;
        this.flyway = flyway;
        this.tasks = tasks;
        this.state = state;
        this.ready = ready;
    }

    void begin(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (!thread.isInterrupted()) {
                check();
                TimeUnit.SECONDS.sleep(pause);
            }
        } catch (InterruptedException e) {
            LOG.debug("The service is stopping");
        }
    }

    private void check() {
        try {
            ping();
            noteAnswer();
            if (!state.ready()) {
                bringIntoService();
            }
            pause = 1;
        } catch (SQLException | RuntimeException e) {
            logOnce(e);
        }
    }

    private void ping() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select");
        }
    }

    private void noteAnswer() {
        if (state.saw(true) && state.ready()) {
            LOG.info("The database answers again");
        }
        lastLogged = state.ready() ? "" : lastLogged;
    }

    private void bringIntoService() throws SQLException {
        UnsuitableDatabase.refuse(database);
        UnsuitableDatabase.refuseNewer(flyway);
        flyway.migrate();
        tasks.stream().sorted(Comparator.comparingInt(AfterMigration::order)).forEach(AfterMigration::run);
        state.becameReady();
        ready.fire(new DatabaseReady());
    }

    /** Logs what is wrong once, not every second. */
    private void logOnce(Exception e) {
        boolean away = DatabaseUnavailable.causedBy(e);
        pause = away ? 1 : Math.min(2 * pause, LONGEST_PAUSE);
        if (away) {
            state.saw(false);
        }
        String message = String.valueOf(e.getMessage());
        if (!message.equals(lastLogged) && !Thread.currentThread().isInterrupted()) {
            lastLogged = message;
            if (away) {
                LOG.warnf("Waiting for the database: %s", message);
            } else if (e instanceof UnsuitableDatabase) {
                LOG.error(message);
            } else {
                LOG.error("The database could not be brought into service; trying again", e);
            }
        }
    }
}
