package healthcontent.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a server on its cluster, and waits until it is ready. */
final class ServerStart {

    private static final int START_SECONDS = 60;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    /** Starts with an empty log. */
    ServerStart(DataFolder folder, PostgresPrograms programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        Files.deleteIfExists(folder.serverLog());
    }

    /** Empty when the server ended at once, because the port or what a dying server held was not free yet. */
    Optional<Process> serve(int port) throws IOException {
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
        String said = lastWords();
        if (said.contains("in use") || said.contains("could not create any TCP/IP sockets")) {
            return Optional.empty();
        }
        throw new IOException(said);
    }

    /** Why the server ended, in the words of its log. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.serverLog(), StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.contains("FATAL"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst(".*FATAL:\\s+", ""))
                .orElse("it ended at once; see " + folder.serverLog());
    }
}
