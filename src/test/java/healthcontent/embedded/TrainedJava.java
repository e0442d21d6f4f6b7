package healthcontent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Java that runs a packaged service in a test, which lives for seconds only: with the compiler and the collector
 * that begin soonest, memory enough at once, and an archive of the classes that a service loads. The first test that
 * starts one makes the archive; a start that comes meanwhile goes without.
 */
final class TrainedJava {

    private static final Path JAR = Path.of(System.getProperty("service.jar"));
    private static final Path FOLDER = Path.of("target", "trained-java").toAbsolutePath();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

    /**
     * Those after the log save a quarter of the processor time of a start. Linux alone has large pages of this kind.
     */
    private static final List<String> SOON_READY = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "-Xms256m",
            "-Xmn200m",
            "-XX:CompileThresholdScaling=2",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseTransparentHugePages");

    private TrainedJava() {}

    /** What starts the packaged service; its environment says how. */
    static List<String> command() {
        return command(isTrained() ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of());
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SOON_READY);
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    private static synchronized boolean isTrained() {
        try {
            if (!isThere()) {
                Files.createDirectories(FOLDER);
                try (FileChannel channel = FileChannel.open(
                                FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.tryLock()) {
                    if (lock != null && !isThere()) {
                        train();
                    }
                }
            }
            return isThere();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere() throws IOException {
        return Files.exists(ARCHIVE)
                && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) > 0;
    }

    private static void train() throws IOException {
        Path workingFolder = PackagedService.withPrograms(Files.createTempDirectory("health-content-training-"));
        Path unfinished = FOLDER.resolve("unfinished.jsa");
        List<String> command = command(List.of("-XX:ArchiveClassesAtExit=" + unfinished));
        try (PackagedService service = PackagedService.start(command, workingFolder, Map.of())) {
            service.awaitLine(PackagedService.READY);
            for (String path : List.of("/v1/conditions", "/v1/conditions/leg-cramps", "/v1/faqs?q=must", "/v1/nope")) {
                service.get(path);
            }
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
        }
        try (Stream<Path> paths = Files.walk(workingFolder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
