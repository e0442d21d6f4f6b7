package healthcontent.embedded;

import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Replicas of the packaged service on a database beside them, all of which trust one key. */
final class Deployment implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    private final Path workingFolder;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<PackagedService> replicas = new ArrayList<>();
    private final String authorization;
    private PostgresServer database;

    /**
     * Starts a database; without replicas as yet.
     *
     * @param workingFolder empty
     */
    Deployment(Path workingFolder) {
        this.workingFolder = workingFolder;
        database = PostgresServer.start(folder(), PROGRAMS);
        Map<String, String> trust = new Tokens().start();
        trust.forEach(System::setProperty); // the tokens are signed here
        authorization = "Bearer " + Tokens.with(Scopes.PLAN, Scopes.APPLY);
        trust.keySet().forEach(System::clearProperty);
        environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "MP_JWT_VERIFY_PUBLICKEY", trust.get("mp.jwt.verify.publickey"),
                "MP_JWT_VERIFY_ISSUER", trust.get("mp.jwt.verify.issuer")));
    }

    /** The replicas that are started from now on get this variable too. */
    Deployment with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** One more replica, not ready yet. */
    PackagedService startReplica() {
        PackagedService replica = PackagedService.start(workingFolder, environment);
        replicas.add(replica);
        return replica;
    }

    /** One more replica, with options of Java; whoever starts it ends it. */
    PackagedService startReplicaWith(String javaOptions) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put("JAVA_TOOL_OPTIONS", javaOptions);
        return PackagedService.start(workingFolder, more);
    }

    /** The value of {@code Authorization} for planning and applying. */
    String authorization() {
        return authorization;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    void stopDatabase() {
        database.close();
    }

    /** At the port where it was before. */
    void startDatabaseAgain() {
        int port = Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
        database = PostgresServer.start(folder(), PROGRAMS, () -> port);
    }

    /** Lets all processes of the database do nothing, but keep their connections. */
    void freezeDatabase() {
        signal("STOP");
    }

    void thawDatabase() {
        signal("CONT");
    }

    /** A process whose connection was cut off meanwhile ends as soon as it goes on. */
    private void signal(String name) {
        ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
        for (ProcessHandle process :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            try {
                signal(name, process.pid());
            } catch (IllegalStateException e) {
                if (process.isAlive()) {
                    throw e;
                }
            }
        }
    }

    /** Sends a signal, such as {@code STOP}. */
    static void signal(String name, long process) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("No " + name + " for " + process);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path folder() {
        return workingFolder.resolve("external");
    }

    @Override
    public void close() {
        replicas.forEach(PackagedService::close);
        database.close();
    }
}
