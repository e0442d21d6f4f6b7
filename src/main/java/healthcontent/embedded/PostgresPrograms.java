package healthcontent.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs as commands. They refuse to run as root, so root runs them in a user namespace in which it has
 * no rights; files and signals stay those of root.
 */
final class PostgresPrograms {

    private static final String STOP_SECONDS = "20";

    private static final int SECONDS_AT_MOST = 120;

    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    /**
     * Runs a command in the place of this shell, and interrupts it when the service has gone, however that came: then
     * the pipe that the service holds is at its end. What waits for that must not be a child of the server.
     */
    private static final String WHILE_THE_SERVICE_LIVES = """
            exec 3<&0 </dev/null
            ( ( trap '' HUP INT TERM; read -r nothing <&3; kill -INT $$ ) >/dev/null 2>&1 & )
            exec 3<&-
            exec "$@"
            """;

    private static final List<String> BOUND_TO_THE_SERVICE = List.of("/bin/sh", "-c", WHILE_THE_SERVICE_LIVES, "sh");

    private final Path home;
    private final List<String> prefix;

    PostgresPrograms(Path home) {
        this.home = home;
        this.prefix = isRoot() ? droppingRights() : List.of();
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static List<String> droppingRights() {
        List<String> prefix = List.of("unshare", "--user");
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            run(new ProcessBuilder(command));
            return prefix;
        } catch (IOException e) {
            throw new EmbeddedPostgresFailure(
                    "PostgreSQL does not run as root, and this system does not let root give up its rights (unshare"
                            + " --user): start the service as another user, or set QUARKUS_DATASOURCE_JDBC_URL to a"
                            + " PostgreSQL of your own",
                    e);
        }
    }

    /** The major version: data and programs fit together where it is the same. */
    String majorVersion() throws IOException {
        String answer = run(command("postgres", "--version"));
        return answer.replaceFirst("(?s).*?\\) (\\d+).*", "$1");
    }

    /** Makes a new, empty cluster in which everyone needs the password. */
    void initialise(Path cluster, String administrator, Path passwordFile) throws IOException {
        run(bound(
                List.of(),
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + administrator,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--no-instructions"));
    }

    /**
     * Starts a server that listens on this port of the loopback address only, and does not wait for it. It is in a
     * session of its own where the system can do that, so that Ctrl-C ends the service first and the server after it;
     * where the service ends in another way, it ends too.
     */
    Process serve(Path cluster, int port, ProcessBuilder.Redirect log) throws IOException {
        ProcessBuilder builder = bound(
                OWN_SESSION,
                "postgres",
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "log_parameter_max_length=0"); // what readers ask stays out of the log, whatever statements it has
        return builder.redirectOutput(log).start();
    }

    /** Ends the server of a cluster and waits for that; what is connected is cut off, what is committed stays. */
    void stop(Path cluster) throws IOException {
        run(command("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", STOP_SECONDS));
    }

    private ProcessBuilder command(String program, String... arguments) {
        return command(List.of(), program, arguments)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    }

    private ProcessBuilder bound(List<String> before, String program, String... arguments) {
        return command(
                Stream.concat(before.stream(), BOUND_TO_THE_SERVICE.stream()).toList(), program, arguments);
    }

    private ProcessBuilder command(List<String> before, String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static String run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(builder.command() + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted while running " + builder.command(), e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(said.isEmpty() ? builder.command() + " failed" : tellingLine(said));
        }
        return said;
    }

    private static String tellingLine(String said) {
        List<String> lines = said.lines().toList();
        return lines.stream()
                .filter(line -> line.contains("error:") || line.contains("FATAL"))
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
    }
}
