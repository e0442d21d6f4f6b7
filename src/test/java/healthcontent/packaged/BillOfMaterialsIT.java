package healthcontent.packaged;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the package says of the libraries in it. */
class BillOfMaterialsIT {

    private static final Path PACKAGE =
            Path.of(System.getProperty("service.jar")).getParent();
    private static final Path BILL = PACKAGE.resolve("bom.cdx.json");
    private static final Path LICENCES = Path.of("src", "build", "licences");

    @TempDir
    Path work;

    @Test
    void everyLibraryOfThePackageIsInItWithItsDigest() throws Exception {
        TreeMap<String, String> packed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PACKAGE.resolve("lib"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.put(PACKAGE.relativize(file).toString(), sha256(file));
            }
        }
        TreeMap<String, String> listed = new TreeMap<>();
        for (JsonNode component : components()) {
            if (component.has("hashes")) {
                listed.put(
                        location(component), component.at("/hashes/0/content").textValue());
            }
        }
        assertTrue(packed.size() > 200, "libraries: " + packed.size());
        assertEquals(packed, listed);
    }

    @Test
    void everyLibraryHasALicence() throws IOException {
        List<String> without = components().stream()
                .filter(component -> component.path("licenses").isEmpty())
                .map(component -> component.get("purl").textValue())
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void itNamesTheSwaggerUiThatBrowsersAreSent() throws IOException {
        List<String> explorers = components().stream()
                .map(component -> component.get("purl").textValue())
                .filter(url -> url.startsWith("pkg:maven/org.webjars/"))
                .toList();
        assertEquals(1, explorers.size());
        assertTrue(
                explorers.get(0).matches("pkg:maven/org\\.webjars/swagger-ui@\\d+\\.\\d+\\.\\d+\\?type=jar"),
                explorers.get(0));
    }

    @Test
    void itIsTheSameEachTime() throws Exception {
        byte[] first = Files.readAllBytes(BILL);
        assertEquals("", messageOf(LICENCES));
        assertArrayEquals(first, Files.readAllBytes(BILL));
    }

    @Test
    void aLicenceThatIsNotListedEndsTheBuild() throws Exception {
        Path shorter = work.resolve("licences");
        Files.write(
                shorter,
                Files.readAllLines(LICENCES).stream()
                        .filter(line -> !line.startsWith("0BSD"))
                        .toList());
        String message = messageOf(shorter);
        assertTrue(message.contains(" does not allow:\npkg:maven/org.tukaani/xz@"), message);
        assertTrue(message.strip().endsWith("?type=jar: 0BSD"), message);
    }

    /** What the build step prints, with these licences allowed; nothing where it succeeds. */
    private String messageOf(Path licences) throws IOException, InterruptedException {
        Path output = work.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        PACKAGE.resolve("lib") + "/main/*",
                        "src/build/BillOfMaterials.java",
                        PACKAGE.toString(),
                        System.getProperty("maven.repo"),
                        "healthcontent:health-content:" + version(),
                        licences.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String message = Files.readString(output);
        assertEquals(message.isEmpty() ? 0 : 1, status, message);
        return message;
    }

    private static String version() throws IOException {
        return bill().at("/metadata/component/version").textValue();
    }

    private static String location(JsonNode component) {
        return component.at("/evidence/occurrences/0/location").textValue();
    }

    private static List<JsonNode> components() throws IOException {
        return StreamSupport.stream(bill().get("components").spliterator(), false)
                .toList();
    }

    private static JsonNode bill() throws IOException {
        return new ObjectMapper().readTree(BILL.toFile());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
