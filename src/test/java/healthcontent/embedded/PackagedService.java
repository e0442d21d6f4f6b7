package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * The packaged service, run as a user runs it: a process of its own with nothing but its environment, and a Java that
 * is soon ready ({@link TrainedJava}).
 */
final class PackagedService implements AutoCloseable {

    static final String READY = "Health content is served at";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");
    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 20;

    static {
        // a test that waits for something goes on as soon as it is there, and has patience with a busy machine
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final Process process;
    private final int port;
    private final List<String> lines = new ArrayList<>();
    private boolean silent;

    private PackagedService(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::read, "service-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Puts the programs of all tests where a service in this folder looks for those of its embedded PostgreSQL, which
     * it would unpack otherwise, in more time than its start takes without.
     */
    static Path withPrograms(Path workingFolder) {
        try {
            Path programs = Files.createDirectories(PROGRAMS).toAbsolutePath();
            Path folder = Files.createDirectories(workingFolder.resolve("data").resolve("postgresql"));
            Files.createSymbolicLink(folder.resolve("programs"), programs);
            return workingFolder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PackagedService start(Path workingFolder, Map<String, String> environment) {
        return start(TrainedJava.command(), workingFolder, environment);
    }

    /** Starts it by any command that becomes the service. */
    static PackagedService start(List<String> command, Path workingFolder, Map<String, String> environment) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workingFolder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MP_JWT_"));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        try {
            return new PackagedService(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outside of the range that systems give to outgoing connections, as tests make many of those at the same time. */
    static int freePort() {
        for (int attempt = 1; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add(e.toString());
        }
        synchronized (lines) {
            silent = true;
            lines.notifyAll();
        }
    }

    private void add(String line) {
        synchronized (lines) {
            lines.add(line);
            lines.notifyAll();
        }
    }

    /** Waits for a line of output, from the beginning on. */
    String awaitLine(String part) {
        return awaitLine(line -> line.contains(part))
                .orElseGet(() -> fail("The service did not say '" + part + "' but:\n" + output()));
    }

    private Optional<String> awaitLine(Predicate<String> wanted) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lines) {
            while (true) {
                Optional<String> found = lines.stream().filter(wanted).findFirst();
                long left = TimeUnit.NANOSECONDS.toMillis(giveUp - System.nanoTime());
                if (found.isPresent() || silent || left <= 0) {
                    return found;
                }
                try {
                    lines.wait(left);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    int port() {
        return port;
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> get(String path, String authorization) {
        return send(request(path).header("Authorization", authorization));
    }

    CompletableFuture<HttpResponse<String>> getAndGoOn(String path) {
        return CLIENT.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The lines of a stream of events as they come; they end where the service ends the stream as HTTP demands. */
    Iterator<String> follow(String path) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        return send(request, HttpResponse.BodyHandlers.ofLines()).body().iterator();
    }

    /** Asks as part of a trace (W3C Trace Context). */
    HttpResponse<String> getTraced(String path, String traceparent) {
        return send(request(path).header("traceparent", traceparent));
    }

    /** Asks by JSON. */
    HttpResponse<String> ask(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends JSON under an idempotency key. */
    HttpResponse<String> post(String path, String authorization, String key, String body) {
        return send(post(request(path), authorization, key, body));
    }

    /** Sends JSON under an idempotency key, and does not wait for the answer, which may never come. */
    CompletableFuture<HttpResponse<String>> postAndGoOn(String path, String authorization, String key, String body) {
        return CLIENT.sendAsync(
                post(request(path), authorization, key, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(
            HttpRequest.Builder request, String authorization, String key, String body) {
        return request.header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets it do nothing, but keep its connections. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    void signal(String name) {
        Deployment.signal(name, process.pid());
    }

    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    void terminate() {
        tellToEnd();
        awaitExit();
    }

    /** By its handle, as the process itself would close its output at once, and its last words would be lost. */
    void tellToEnd() {
        process.toHandle().destroy();
    }

    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                fail("The service does not end:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        awaitLine(line -> false);
        return process.exitValue();
    }

    @Override
    public void close() {
        terminate();
    }
}
