package healthcontent.explorer;

import healthcontent.asset.Asset;
import healthcontent.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** The files of the explorer: our own, and the two of Swagger UI, as they come in its library. */
final class ExplorerFiles {

    private static final String OWN = "explorer/";
    private static final String PAGE = "explorer.html";
    private static final List<String> OWN_FILES = List.of(
            "explorer.css",
            "explorer.js",
            "quick.js",
            "errors.js",
            "samples.js",
            "accessible.js",
            "following.js",
            "stream.js");
    private static final List<String> SWAGGER_UI_FILES = List.of("swagger-ui.css", "swagger-ui-bundle.js");

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String version;

    ExplorerFiles() {
        String swaggerUi = swaggerUiVersion();
        MessageDigest digest = Sha256.begin();
        digest.update(swaggerUi.getBytes(StandardCharsets.UTF_8));
        for (String name : OWN_FILES) {
            byte[] content = read(OWN + name);
            digest.update(content);
            files.put(name, Asset.of(name, () -> content));
        }
        version = HexFormat.of().formatHex(digest.digest(), 0, 8);
        String library = "META-INF/resources/webjars/swagger-ui/" + swaggerUi + "/";
        SWAGGER_UI_FILES.forEach(name -> files.put(name, Asset.of(name, () -> read(library + name))));
    }

    /** What the page loads, by name. */
    Map<String, Asset> files() {
        return files;
    }

    /** A name that changes whenever any of the files does. */
    String version() {
        return version;
    }

    /**
     * The page itself.
     *
     * @param trial whether the service runs as a local trial, with a token of its own
     * @param operations the operations in HTML, asked for once
     */
    Asset page(boolean trial, Supplier<String> operations) {
        return Asset.of(
                PAGE,
                () -> new String(read(OWN + PAGE), StandardCharsets.UTF_8)
                        .replace("{files}", version)
                        .replace("{trial}", Boolean.toString(trial))
                        .replace("{operations}", operations.get())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String swaggerUiVersion() {
        Properties properties = new Properties();
        try (InputStream file = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (InputStream file = open(resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream file = ExplorerFiles.class.getClassLoader().getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("The explorer is not packaged: there is no " + resource);
        }
        return file;
    }
}
