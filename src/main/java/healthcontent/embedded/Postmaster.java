package healthcontent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL's own {@code postmaster.pid} says of the server that runs, or ran last, on a cluster. */
record Postmaster(long pid, String state) {

    private static final int STATE_LINE = 7;

    /** Empty when no server runs there, or its file is still being written. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() <= STATE_LINE) {
                return lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Postmaster(number(lines.get(0)), "starting"));
            }
            return Optional.of(
                    new Postmaster(number(lines.get(0)), lines.get(STATE_LINE).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static long number(String line) {
        return Math.abs(Long.parseLong(line.strip()));
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
