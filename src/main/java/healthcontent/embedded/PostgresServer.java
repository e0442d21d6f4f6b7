package healthcontent.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
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

    private static final String ADMINISTRATOR = "postgres";
    private static final int STOP_SECONDS = 20;
    private static final int START_SECONDS = 60;
    private static final int ATTEMPTS = 10;
    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;
    private final Object monitor = new Object();

    private Process process;
    private boolean stopping;

    private PostgresServer(DataFolder folder, PostgresPrograms programs, String password, int port, Process process) {
        this.folder = folder;
        this.programs = programs;
        this.password = password;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server with the data that the folder holds, or with a new, empty database, and returns when it answers.
     *
     * @throws EmbeddedPostgresFailure when that is not possible, with a line that says why
     */
    public static PostgresServer start(Path folder) {
        return start(folder, folder.resolve("programs"));
    }

    /** The same, with PostgreSQL's programs kept in a folder that several servers may share. */
    public static PostgresServer start(Path folder, Path programsFolder) {
        return start(folder, programsFolder, PostgresServer::freePort);
    }

    /** Where to find a port. */
    @FunctionalInterface
    interface Ports {
        int next() throws IOException;
    }

    static PostgresServer start(Path folder, Path programsFolder, Ports ports) {
        DataFolder taken = DataFolder.take(folder);
        try {
            PostgresPrograms programs =
                    new PostgresPrograms(PostgresBinaries.unpackInto(programsFolder.toAbsolutePath()));
            return start(taken, programs, ports);
        } catch (IOException | SQLException e) {
            taken.close();
            throw new EmbeddedPostgresFailure("PostgreSQL cannot be started in " + taken + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    private static PostgresServer start(DataFolder folder, PostgresPrograms programs, Ports ports)
            throws IOException, SQLException {
        String password = folder.password();
        prepare(folder, programs);
        Files.deleteIfExists(folder.serverLog());
        for (int attempt = 1; ; attempt++) {
            int port = ports.next();
            Optional<Process> process = serve(folder, programs, port);
            if (process.isPresent()) {
                PostgresServer server = new PostgresServer(folder, programs, password, port, process.get());
                server.prepareDatabase();
                server.watch();
                return server;
            }
            if (attempt == ATTEMPTS) {
                throw new IOException(lastWords(folder));
            }
        }
    }

    private static void prepare(DataFolder folder, PostgresPrograms programs) throws IOException {
        Path cluster = folder.cluster();
        if (Files.exists(cluster)) {
            refuseOtherVersion(cluster, programs);
            endLeftover(cluster, programs);
        } else {
            Path unfinished = folder.newCluster();
            programs.initialise(unfinished, ADMINISTRATOR, folder.passwordFile());
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refuseOtherVersion(Path cluster, PostgresPrograms programs) throws IOException {
        String written = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String carried = programs.majorVersion();
        if (!written.equals(carried)) {
            throw new EmbeddedPostgresFailure("The data in " + cluster + " was written by PostgreSQL " + written
                    + ", and this service carries PostgreSQL " + carried
                    + ": use the service that wrote it, or set health-content.embedded.folder"
                    + " (HEALTH_CONTENT_EMBEDDED_FOLDER) to a new folder");
        }
    }

    private static void endLeftover(Path cluster, PostgresPrograms programs) throws IOException {
        Optional<Postmaster> left = Postmaster.of(cluster).filter(postmaster -> postmaster.runsOn(cluster));
        if (left.isPresent()) {
            LOG.infof(
                    "Ending the PostgreSQL (process %d) that an earlier run left behind",
                    left.get().pid());
            programs.stop(cluster, STOP_SECONDS);
        }
    }

    /** Outside of the range that systems give to outgoing connections, so that it is still free after a crash. */
    private static int freePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Empty when the server ended at once, because the port or what a dying server held was not free yet. */
    private static Optional<Process> serve(DataFolder folder, PostgresPrograms programs, int port) throws IOException {
        Process process = programs.serve(
                folder.cluster(),
                port,
                ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()));
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                Optional<Postmaster> postmaster = Postmaster.of(folder.cluster());
                if (postmaster.isPresent()
                        && postmaster.get().pid() == process.pid()
                        && postmaster.get().ready()) {
                    return Optional.of(process);
                }
                if (System.nanoTime() > giveUp) {
                    process.destroy();
                    throw new IOException("it was not ready after " + START_SECONDS + " s; see " + folder.serverLog());
                }
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        String said = lastWords(folder);
        if (said.contains("in use") || said.contains("could not create any TCP/IP sockets")) {
            return Optional.empty();
        }
        throw new IOException(said);
    }

    private static String lastWords(DataFolder folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.serverLog(), StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.contains("FATAL"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst(".*FATAL:\\s+", ""))
                .orElse("it ended at once; see " + folder.serverLog());
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = connect(ADMINISTRATOR, "postgres");
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

    public String jdbcUrl() {
        return url(NAME);
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** The server's main process. */
    public long pid() {
        synchronized (monitor) {
            return process.pid();
        }
    }

    /** Starts the server again whenever it ends, on the same port, until it is stopped. */
    private void watch() {
        Thread thread = new Thread(this::keepAlive, "embedded-postgresql");
        thread.setDaemon(true);
        thread.start();
    }

    private void keepAlive() {
        try {
            while (awaitEnd()) {
                LOG.warn("The embedded PostgreSQL ended; starting it again");
                startAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd() throws InterruptedException {
        Process watched;
        synchronized (monitor) {
            watched = process;
        }
        watched.waitFor();
        synchronized (monitor) {
            return !stopping;
        }
    }

    private void startAgain() throws InterruptedException {
        synchronized (monitor) {
            for (int attempt = 1; !stopping; attempt++) {
                try {
                    Optional<Process> again = serve(folder, programs, port);
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
            monitor.notifyAll();
            try {
                if (process.isAlive()) {
                    programs.stop(folder.cluster(), STOP_SECONDS);
                }
            } catch (IOException e) {
                LOG.warnf("The embedded PostgreSQL did not stop cleanly: %s", e.getMessage());
                process.destroyForcibly();
            }
        }
        folder.close();
    }
}
