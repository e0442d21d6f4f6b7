package healthcontent.frontend;

import healthcontent.asset.Asset;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files of the front end, read once from {@code META-INF/resources}. */
final class Assets {

    private static final String ROOT = "META-INF/resources";
    private static final String PAGE = "index.html";

    private Assets() {}

    /** The page without content: that of the list, and of every path at which there is none. */
    static Asset page() {
        return Asset.of(PAGE, Assets::readPage);
    }

    /** The page with places for the content of a document. */
    static PageTemplate template() {
        return PageTemplate.of(readPage());
    }

    private static byte[] readPage() {
        List<byte[]> found = new ArrayList<>();
        read(ROOT + "/" + PAGE, file -> found.add(content(file)));
        if (found.isEmpty()) {
            throw new IllegalStateException("The front end is not packaged");
        }
        return found.get(0);
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
        byte[] content = content(file);
        return Asset.of(file.getFileName().toString(), () -> content);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
