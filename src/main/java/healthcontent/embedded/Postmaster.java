package healthcontent.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What PostgreSQL's own {@code postmaster.pid} says of the server that runs, or ran last, on a cluster. */
record Postmaster(long pid, String state) {

    private static final int STATE_LINE = 7;
    private static final Pattern PID = Pattern.compile("\\s*-?[1-9][0-9]{0,9}\\s*");

    /** Beyond the numbers that a system gives to processes. */
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

    /** Empty when no server runs there, its file is still being written, or holds something else. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (lines.isEmpty() || !PID.matcher(lines.get(0)).matches()) {
            return Optional.empty();
        }
        long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        return Optional.of(new Postmaster(
                pid,
                lines.size() <= STATE_LINE ? "starting" : lines.get(STATE_LINE).strip()));
    }

    /**
     * Lets PostgreSQL start where the file is left over, to be called while no server runs on this cluster. PostgreSQL
     * takes any living process with the number in it for a server, and a file without a number for one that is being
     * written. The other lines stay: by them PostgreSQL sees whether a part of a dead server still holds its memory.
     */
    static void makeStale(Path cluster) throws IOException {
        Optional<Postmaster> left = of(cluster);
        if (left.isEmpty()) {
            Files.deleteIfExists(file(cluster));
        } else if (ProcessHandle.of(left.get().pid()).isPresent()) {
            List<String> lines = new ArrayList<>(lines(cluster));
            lines.set(0, NO_PROCESS);
            Files.write(file(cluster), lines, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> lines(Path cluster) throws IOException {
        try {
            return Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1); // which knows every byte
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean ready() {
        return state.equals("ready");
    }

    /** Whether that process lives and is a PostgreSQL of this cluster, not one that was given the same number since. */
    boolean runsOn(Path cluster) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().filter(c -> c.endsWith("/postgres")).isPresent())
                .flatMap(ProcessHandle.Info::arguments)
                .filter(arguments -> List.of(arguments).contains(cluster.toString()))
                .isPresent();
    }
}
