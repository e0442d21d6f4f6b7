package healthcontent.embedded;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types what the README and the pages in {@code docs} say to type, in their order, beside the packaged service, and
 * compares the answers. What it leaves out says so above the command, and {@link PageCommandsTest} holds that it is
 * little.
 */
class ReadmeIT {

    private static final String OWN_DATABASE = "export QUARKUS_DATASOURCE_";

    private static final String OWN_KEY = "export MP_JWT_VERIFY_PUBLICKEY_LOCATION=";

    /** Signs with a key that the service of {@link #OWN_KEY} has, and no other. */
    private static final String SIGNED = "src/example/token/";

    /** A stream has no end; what comes in its first seconds must do. */
    private static final String ENDLESS = "curl -N ";

    /** How many commands are typed here, at least: none is dropped by moving text from page to page. */
    private static final int EXAMPLES = 25;

    private static final int LINES_TO_THE_FIRST_CALL = 45;

    @Test
    void everyCommandWorksAndIsAnsweredAsShown(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThereIsAShell();
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("src"), Path.of("src").toAbsolutePath());
        List<Readme.Example> examples =
                Readme.allExamples().stream().filter(ReadmeIT::isForHere).toList();
        assertTrue(examples.size() >= EXAMPLES, "there are examples: " + examples);
        try (PackagedService service = PackagedService.start(folder, Map.of())) {
            service.awaitLine(PackagedService.READY);
            for (Readme.Example example : examples) {
                String answer = type(example.command(), folder, service);
                check(example, answer);
            }
        }
    }

    @Test
    void theServiceStartsWithAPostgresqlOfOnesOwnAsToldThere(@TempDir Path folder) throws IOException {
        assumeThereIsAShell();
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        String command = Readme.allExamples().stream()
                .map(Readme.Example::command)
                .filter(example -> example.startsWith(OWN_DATABASE))
                .findFirst()
                .orElseThrow();
        try (PostgresServer database =
                PostgresServer.start(folder.resolve("external"), Path.of("target", "postgresql-programs"))) {
            String here = command.replace("jdbc:postgresql://db.example:5432/health_content", database.jdbcUrl())
                    .replace("USERNAME=health_content", "USERNAME=" + database.username())
                    .replace("PASSWORD=…", "PASSWORD=" + database.password())
                    .replace("\njava ", "\nexec java ");
            assertTrue(here.contains(database.jdbcUrl()) && here.contains(database.password()), here);
            try (PackagedService service =
                    PackagedService.start(List.of("/usr/bin/bash", "-c", here), folder, Map.of("PATH", path()))) {
                service.awaitLine(PackagedService.READY);
                assertEquals(200, service.get("/q/health/ready").statusCode());
                assertTrue(service.get("/v1/conditions").body().contains("\"data\":[]"), "no starter content");
                assertFalse(Files.exists(folder.resolve("data")), "no embedded server");
            }
        }
    }

    @Test
    void aKeyOfOnesOwnSignsATokenAsToldThere(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThereIsAShell();
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("src"), Path.of("src").toAbsolutePath());
        List<String> commands = Readme.read(Path.of("docs", "who-may-publish.md")).examples().stream()
                .filter(example -> example.notRun().isEmpty())
                .map(Readme.Example::command)
                .toList();
        int start = commands.stream()
                .map(command -> command.startsWith(OWN_KEY))
                .toList()
                .indexOf(true);
        run(commands.get(start - 1), folder, Map.of());
        String here = commands.get(start).replace("\njava ", "\nexec java ");
        List<String> signed =
                commands.stream().filter(command -> command.contains(SIGNED)).toList();
        assertEquals(2, signed.size(), signed::toString);
        PackagedService.withPrograms(folder);
        try (PackagedService service =
                PackagedService.start(List.of("/usr/bin/bash", "-c", here), folder, Map.of("PATH", path()))) {
            service.awaitLine(PackagedService.READY);
            assertTrue(type(signed.get(0), folder, service).startsWith("{\"data\":["), "the list of releases");
            String token = type(signed.get(1), folder, service).strip();
            assertEquals(
                    200, service.get("/v1/sync/releases", "Bearer " + token).statusCode());
            assertEquals(
                    401,
                    service.get("/v1/sync/releases", "Bearer " + token.replaceFirst(".{9}$", "AAAAAAAAA"))
                            .statusCode());
        }
    }

    @Test
    void whatBuildsAndTestsHereIsWhatIsTold() throws IOException {
        String build = Files.readString(Path.of(".ci", "run")).strip();
        assertTrue(build.endsWith("\nmvn -B verify"), build);
        assertTrue(Readme.read().examples().stream()
                .anyMatch(example -> example.command().equals("mvn verify")));
        for (Path file : Readme.readAll().stream().map(Readme::file).toList()) {
            Matcher named = Pattern.compile("-Dtest=(\\w+)").matcher(Files.readString(file));
            while (named.find()) {
                String source = named.group(1) + ".java";
                try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
                    assertTrue(sources.anyMatch(path -> path.endsWith(source)), file + " names " + source);
                }
            }
        }
    }

    @Test
    void everybodysPageHasACommandThatWorks() throws IOException {
        List<Readme.Example> examples = Readme.allExamples();
        assertAll(Stream.of(
                        "README.md",
                        "docs/authoring.md",
                        "docs/operating.md",
                        "docs/reading.md",
                        "docs/syncing.md",
                        "docs/who-may-publish.md")
                .map(page -> () -> {
                    int first = examples.stream()
                            .filter(example -> example.file().equals(Path.of(page)))
                            .filter(example -> example.notRun().isEmpty())
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(page + " has no command"))
                            .line();
                    assertTrue(first <= LINES_TO_THE_FIRST_CALL, page + " begins with a call: line " + first);
                }));
    }

    @Test
    void aShownAnswerIsMoreThanAnyAnswer() throws JsonProcessingException {
        ShownAnswer shown = ShownAnswer.parse("""
                {"a": [1, …, 3], "t": "so it begins…", "at": "2026-11-23T15:11:25.915383Z", "o": {"x": 1, …}}""");
        String good =
                "{'a': [1, 2, 2, 3], 't': 'so it begins here', 'at': '2020-01-01T00:00:00Z', 'o': {'x': 1, 'y': 2}}";
        assertEquals(Optional.empty(), shown.difference(json(good)));
        Map<String, String> changes = Map.of(
                "[1, 2, 2, 3]", "[1, 2]",
                "begins", "ends",
                "2020-01-01T00:00:00Z", "now",
                "'x': 1", "'x': 2",
                "'a':", "'b':",
                "'o':", "'z': 1, 'o':");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            String bad = good.replace(change.getKey(), change.getValue());
            assertTrue(shown.difference(json(bad)).isPresent(), bad);
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static boolean isForHere(Readme.Example example) {
        return example.notRun().isEmpty()
                && Stream.of(OWN_DATABASE, OWN_KEY).noneMatch(example.command()::startsWith)
                && !example.command().contains(SIGNED);
    }

    private static void assumeThereIsAShell() {
        Assumptions.assumeTrue(
                Stream.of("/usr/bin/bash", "/usr/bin/curl").map(Path::of).allMatch(Files::isExecutable),
                "There is no bash or no curl here; on Debian: apt-get install bash curl");
    }

    private static void check(Readme.Example example, String answer) throws JsonProcessingException {
        if (example.answer().isPresent()) {
            assertEquals(
                    Optional.empty(), ShownAnswer.parse(example.answer().get()).difference(answer), example.toString());
        } else {
            assertFalse(answer.isBlank(), example + " is answered");
            assertFalse(answer.contains("\"type\":\"/problems/"), example + ": " + answer);
        }
    }

    private static String type(String command, Path folder, PackagedService service)
            throws IOException, InterruptedException {
        String here =
                command.replace("http://localhost:8080", service.address()).replace(ENDLESS, "timeout 3 " + ENDLESS);
        return run(here, folder, Map.of("HEALTH_CONTENT_URL", service.address()));
    }

    private static String run(String here, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("/usr/bin/bash", "-c", here).directory(folder.toFile());
        shell.environment().putAll(environment);
        shell.environment().put("PATH", path());
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"); // soon ready
        shell.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()));
        Process process = shell.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        boolean ended = status == 0 || (here.contains(ENDLESS) && status == 124);
        assertTrue(ended, () -> here + " ended with " + status + ": " + answer + errors(folder));
        return answer;
    }

    /** So that {@code java} is the Java of the tests. */
    private static String path() {
        return Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    }

    private static String errors(Path folder) {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
