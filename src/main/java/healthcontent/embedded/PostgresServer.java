package healthcontent.embedded;

import healthcontent.supervision.BackgroundWork;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of the service's own, on the loopback address only. It keeps what was committed: it syncs to disk
 * before it acknowledges, takes over what a killed service left running, and is started again when it dies.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    /** The service's role and database; the role owns the database and is no superuser. */
    private static final String NAME = "health_content";

    private static final long SIGN_SECONDS = 1;

    /** Also after a crash, when it first does again what its log says. */
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final ServerStart starts;
    private final String password;
    private final int port;
    private final BackgroundWork watching = BackgroundWork.named("embedded-postgresql");
    private final Object monitor = new Object();

    private Process process;
    private boolean stopping;

    private PostgresServer(
            DataFolder folder,
            PostgresPrograms programs,
            ServerStart starts,
            String password,
            int port,
            Process process) {
        this.folder = folder;
        this.programs = programs;
        this.starts = starts;
        this.password = password;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server with the data that the folder holds, or with a new, empty database, and returns when it answers.
     *
     * @throws EmbeddedPostgresFailure when that is not possible, with a line that says why
     */
    public static PostgresServer start(String folder) {
        refuseWhereNotCarried();
        try {
            Path path = Path.of(folder);
            return start(path, path.resolve("programs"));
        } catch (InvalidPathException e) {
            throw new EmbeddedPostgresFailure(
                    "The data folder " + folder + " cannot be used: this environment has no encoding for its name"
                            + " or for that of the working folder; set LC_ALL=C.UTF-8",
                    e);
        }
    }

    private static void refuseWhereNotCarried() {
        String here = System.getProperty("os.name") + ", " + System.getProperty("os.arch");
        Platform platform = Platform.here()
                .orElseThrow(() -> new EmbeddedPostgresFailure("There is no embedded PostgreSQL for this machine ("
                        + here + "): set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own"));
        if (PostgresServer.class.getResource("/" + platform.resource()) == null) {
            throw new EmbeddedPostgresFailure(
                    "No database is configured, and this package carries none for this machine"
                            + " (" + here + "): set QUARKUS_DATASOURCE_JDBC_URL (jdbc:postgresql://host:5432/name),"
                            + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
        }
    }

    /** The same, with PostgreSQL's programs kept in a folder that several servers may share. */
    public static PostgresServer start(Path folder, Path programsFolder) {
        return start(folder, programsFolder, Ports.FREE);
    }

    static PostgresServer start(Path folder, Path programsFolder, Ports ports) {
        DataFolder taken = DataFolder.take(folder);
        try {
            PostgresPrograms programs =
                    new PostgresPrograms(PostgresBinaries.unpackInto(programsFolder.toAbsolutePath()));
            return start(taken, programs, ports);
        } catch (IOException | SQLException e) {
            taken.close();
            throw new EmbeddedPostgresFailure("PostgreSQL cannot be started in " + taken + ": " + firstLine(e), e);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    /** What PostgreSQL adds in further lines is where in its code it failed. */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static PostgresServer start(DataFolder folder, PostgresPrograms programs, Ports ports)
            throws IOException, SQLException {
        String password = folder.password();
        Cluster.prepare(folder, programs);
        ServerStart starts = new ServerStart(folder, programs);
        for (int attempt = 1; ; attempt++) {
            int port = ports.next();
            Optional<Process> process = starts.serve(port);
            if (process.isPresent()) {
                return prepared(new PostgresServer(folder, programs, starts, password, port, process.get()));
            }
            if (attempt == Ports.ATTEMPTS) {
                throw new IOException(starts.lastWords());
            }
        }
    }

    /** Nothing is left running where the server is up and can't be used. */
    private static PostgresServer prepared(PostgresServer server) throws SQLException {
        try {
            server.prepareDatabase();
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
        server.watch();
        return server;
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = connect(Cluster.ADMINISTRATOR, "postgres");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_roles where rolname = '" + NAME + "'")
                    .next()) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private Connection connect(String role, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url(database), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The address of the service's database. */
    public String jdbcUrl() {
        return url(NAME);
    }

    /** The service's role. */
    public String username() {
        return NAME;
    }

    /** The password of the role. */
    public String password() {
        return password;
    }

    /** The server's main process. */
    long pid() {
        synchronized (monitor) {
            return process.pid();
        }
    }

    /** Starts the server again whenever it ends, on the same port, until it is stopped. */
    private void watch() {
        watching.start(this::keepAlive);
    }

    private void keepAlive() throws InterruptedException {
        while (awaitEnd()) {
            LOG.warn("The embedded PostgreSQL ended; starting it again");
            startAgain();
        }
    }

    private boolean awaitEnd() throws InterruptedException {
        Process watched;
        synchronized (monitor) {
            watched = process;
        }
        do {
            watching.sign();
        } while (!watched.waitFor(SIGN_SECONDS, TimeUnit.SECONDS));
        synchronized (monitor) {
            return !stopping;
        }
    }

    private void startAgain() throws InterruptedException {
        synchronized (monitor) {
            for (int attempt = 1; !stopping; attempt++) {
                watching.sign(LONGEST_START);
                try {
                    Optional<Process> again = starts.serve(port);
                    if (again.isPresent()) {
                        process = again.get();
                        LOG.info("The embedded PostgreSQL is back");
                        return;
                    }
                } catch (IOException e) {
                    LOG.warnf("The embedded PostgreSQL does not start: %s", e.getMessage());
                }
                monitor.wait(Math.min(5_000, 100L << Math.min(attempt, 6)));
            }
        }
    }

    /** Ends the server cleanly, cutting off what is still connected, and gives the folder back. */
    @Override
    public void close() {
        synchronized (monitor) {
            if (stopping) {
                return;
            }
            stopping = true;
            watching.stop();
            try {
                if (process.isAlive()) {
                    programs.stop(folder.cluster());
                }
            } catch (IOException e) {
                LOG.warnf("The embedded PostgreSQL did not stop cleanly: %s", e.getMessage());
                process.destroyForcibly();
            }
        }
        folder.close();
    }
}
