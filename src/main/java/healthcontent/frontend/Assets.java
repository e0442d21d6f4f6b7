package healthcontent.frontend;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files of the front end, as they lie in {@code META-INF/resources}, read once. */
final class Assets {

    private static final String ROOT = "META-INF/resources";

    private Assets() {}

    /** The page that every page path answers with; its script reads the path and does the rest. */
    static Asset page() {
        Map<String, Asset> found = new TreeMap<>();
        read(ROOT + "/index.html", file -> found.put("page", asset(file)));
        if (found.isEmpty()) {
            throw new IllegalStateException("The front end is not packaged");
        }
        return found.get("page");
    }

    /** What the page loads: each file under its path. */
    static Map<String, Asset> files() {
        Map<String, Asset> files = new TreeMap<>();
        read(ROOT + "/app", folder -> {
            try (Stream<Path> paths = Files.list(folder)) {
                paths.forEach(file -> files.put("/app/" + file.getFileName(), asset(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    private static void read(String resource, Consumer<Path> reader) {
        try {
            ClassPathUtils.consumeAsPaths(Assets.class.getClassLoader(), resource, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(Path file) {
        try {
            return Asset.of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
