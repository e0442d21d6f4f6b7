package healthcontent.database;

import healthcontent.supervision.BackgroundWork;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    /** Until the database is migrated and all live tables are filled again; meanwhile the service is not ready. */
    private static final Duration LONGEST_MIGRATION = Duration.ofHours(6);

    private final AgroalDataSource database;
    private final Flyway flyway;
    private final Instance<AfterMigration> tasks;
    private final DatabaseState state;
    private final Event<DatabaseReady> ready;
    private final BackgroundWork watching = BackgroundWork.named("database");

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
        watching.start(this::watch);
    }

    void end(@Observes ShutdownEvent stopping) {
        watching.stop();
    }

    private void watch() throws InterruptedException {
        while (true) {
            watching.sign();
            check();
            TimeUnit.SECONDS.sleep(pause);
        }
    }

    private void check() {
        try {
            noteAnswer(ping());
            if (!state.ready()) {
                bringIntoService();
            } else if (state.isToBeMigrated() && WholeDatabase.isRestored(database)) {
                migrateAgain();
            }
            pause = 1;
        } catch (SQLException | RuntimeException e) {
            logOnce(e);
        }
    }

    /** Whether it takes writes. */
    private boolean ping() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select not current_setting('transaction_read_only')::boolean")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void noteAnswer(boolean writable) {
        if (!writable || !state.writable().isSo()) {
            database.flush(FlushMode.GRACEFUL); // a session may keep the setting that it began with
        }
        if (state.writable().isSo() != writable) {
            state.sawWritable(writable);
            LOG.warn(writable ? "The database takes writes again" : "The database takes no writes, it only reads");
        }
        if (state.saw(true) && state.ready()) {
            LOG.info("The database answers again");
        }
        lastLogged = state.ready() && !state.isToBeMigrated() ? "" : lastLogged;
    }

    private void bringIntoService() throws SQLException {
        try {
            migrate();
        } finally {
            state.sawMigrating(false);
        }
        state.becameReady();
        ready.fire(new DatabaseReady());
    }

    /** After a dump was restored, perhaps one from an earlier version of the service. */
    private void migrateAgain() throws SQLException {
        try {
            migrate();
        } catch (UnsuitableDatabase e) {
            state.noteMigrated(); // never by this version, which goes on with what it can read
            throw e;
        }
        state.noteMigrated();
        LOG.info("The database was restored, and is as this version of the service needs it");
    }

    private void migrate() throws SQLException {
        watching.sign(LONGEST_MIGRATION);
        UnsuitableDatabase.refuse(database);
        UnsuitableDatabase.refuseNewer(flyway);
        state.sawMigrating(!state.ready()); // later on it is incomplete, and readers are served from what is stored
        flyway.migrate();
        WholeDatabase.require(database);
        tasks.stream().sorted(Comparator.comparingInt(AfterMigration::order)).forEach(AfterMigration::run);
    }

    /** Logs what is wrong once, not every second. */
    private void logOnce(Exception e) {
        boolean away = DatabaseUnavailable.causedBy(e);
        pause = away ? 1 : Math.min(2 * pause, LONGEST_PAUSE);
        if (away && !DatabaseUnavailable.isFull(e)) {
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
