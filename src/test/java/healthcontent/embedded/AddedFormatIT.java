package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.RawHttp;
import healthcontent.representation.format.Format;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That one more format takes its class, and a line that names it: the packaged service, of which nothing is built anew,
 * offers a document in it as well as in its own formats.
 */
class AddedFormatIT {

    private static final Path SERVICE =
            Path.of(System.getProperty("service.jar")).toAbsolutePath();
    private static final String DOCUMENT = "/v1/conditions/leg-cramps";

    @TempDir
    Path folder;

    private Path added;

    @BeforeEach
    void writeItsClassAndItsLine() throws IOException {
        added = folder.resolve("added");
        String name = ToyFormat.class.getName();
        String file = name.replace('.', '/') + ".class";
        Files.createDirectories(added.resolve(file).getParent());
        try (InputStream compiled = ToyFormat.class.getClassLoader().getResourceAsStream(file)) {
            Files.copy(compiled, added.resolve(file));
        }
        Path line = added.resolve("META-INF").resolve("services").resolve(Format.class.getName());
        Files.createDirectories(line.getParent());
        Files.writeString(line, name + "\n");
    }

    @Test
    void aDocumentIsOfferedInItByHeaderAndParameterAndIsKeptLikeAnyOther() {
        List<String> command = java(onClassPath(SERVICE, added), "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint");
        try (PackagedService service = PackagedService.start(command, PackagedService.withPrograms(folder), Map.of())) {
            service.awaitLine(PackagedService.READY);
            URI server = URI.create(service.address());

            RawHttp.Answer byHeader = RawHttp.get(server, DOCUMENT, "Accept: text/x-toy");
            RawHttp.Answer byParameter = RawHttp.get(server, DOCUMENT + "?format=toy");
            assertEquals("It is called Leg cramps", byHeader.body());
            assertEquals(ToyFormat.MEDIA_TYPE, byHeader.header("Content-Type"));
            assertEquals(byHeader.body(), byParameter.body());

            String tag = byHeader.header("ETag");
            assertEquals(tag, byParameter.header("ETag"));
            assertNotEquals(tag, RawHttp.get(server, DOCUMENT).header("ETag"));
            assertEquals(
                    304,
                    RawHttp.get(server, DOCUMENT, "Accept: text/x-toy", "If-None-Match: " + tag)
                            .status());
            RawHttp.Answer head = RawHttp.request(server, "HEAD", DOCUMENT + "?format=toy");
            assertEquals(200, head.status());
            assertEquals("23", head.header("Content-Length"));
            assertEquals("HealthContent; hit", head.header("Cache-Status"));

            String link = "<" + DOCUMENT + "?format=toy>; rel=\"alternate\"; type=\"text/x-toy\"";
            for (String other : List.of("json", "markdown", "json-ld", "fhir")) {
                RawHttp.Answer answer = RawHttp.get(server, DOCUMENT + "?format=" + other);
                assertTrue(answer.header("Link").contains(link), answer.header("Link"));
                assertTrue(byHeader.header("Link").contains("?format=" + other + ">"), byHeader.header("Link"));
            }
            RawHttp.Answer refused = RawHttp.get(server, DOCUMENT, "Accept: image/png");
            assertEquals(406, refused.status());
            assertTrue(refused.body().contains(ToyFormat.MEDIA_TYPE), refused.body());
        }
    }

    @Test
    void theContractDescribesIt() throws IOException {
        Path libraries = SERVICE.resolveSibling("lib").resolve("main").resolve("*");
        Path program = SERVICE.resolveSibling("app").resolve("*");
        Path tests = Path.of("target", "test-classes").toAbsolutePath();
        Process contract = new ProcessBuilder(
                        java(onClassPath(program, libraries, tests, added), ContractOfFormats.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(contract.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("""
                [json, markdown, json-ld, fhir, toy]
                [DocumentFormat, MarkdownDocument, JsonLdDocument, FhirDocument, ToyDocument]
                [text/markdown, application/ld+json, application/fhir+json, text/x-toy]
                """, printed);
    }

    private static List<String> java(String classPath, String main) {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(program, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, main);
    }

    private static String onClassPath(Path... entries) {
        return String.join(
                File.pathSeparator,
                List.of(entries).stream().map(Path::toString).toList());
    }
}
