package healthcontent.frontend;

import healthcontent.asset.Asset;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files of the front end, read once from {@code META-INF/resources}. */
final class Assets {

    private static final String ROOT = "META-INF/resources";

    private Assets() {}

    /** The page at every page path; its script reads the path and loads the content. */
    static Asset page() {
        Map<String, Asset> found = new TreeMap<>();
        read(ROOT + "/index.html", file -> found.put("page", asset(file)));
        if (found.isEmpty()) {
            throw new IllegalStateException("The front end is not packaged");
        }
        return found.get("page");
    }

    /** The files that the page loads, by path. */
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
            byte[] content = Files.readAllBytes(file);
            return Asset.of(file.getFileName().toString(), () -> content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
