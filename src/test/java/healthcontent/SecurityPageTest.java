package healthcontent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of security requirements is complete, and the tests that it names exist; nothing secret is in the project.
 */
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path REQUIREMENTS = Path.of("src", "test", "resources", "asvs-5.0.0-level-2.txt");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\d., ]+?) \\|(.*)\\|$");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| (API\\d+) ");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

    /** What keys and tokens look like. */
    private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[\\w+/]{40}"
            + "|\\b(?:AKIA[0-9A-Z]{16}\\b|gh[pousr]_\\w{36}|github_pat_\\w{22}|xox[abprs]-\\w{10}|sk_live_\\w{16}"
            + "|eyJ[\\w-]{16,}\\.eyJ[\\w-]{16,}\\.[\\w-]{16,})"
            + "|//[^/\\s:@{}$<]+:[^/\\s:@{}$<]+@[a-z]");

    private static final Set<String> BUILT = Set.of(".git", "target", "data", "node_modules");

    /** A row may name a whole section or chapter, which then has no other row. */
    @Test
    void everyRequirementOfLevelsOneAndTwoHasOneRow() throws IOException {
        List<String> named = matches(ROW, PAGE)
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .toList();
        Map<String, List<String>> rows = new TreeMap<>();
        for (String requirement : requirements()) {
            rows.put(
                    requirement,
                    named.stream()
                            .filter(name -> (requirement + ".").startsWith(name + "."))
                            .toList());
        }
        assertEquals(253, rows.size());
        assertEquals(
                List.of(),
                rows.entrySet().stream()
                        .filter(row -> row.getValue().size() != 1)
                        .toList());
        Set<String> leadNowhere = new TreeSet<>(named);
        rows.values().forEach(leadNowhere::removeAll);
        assertEquals(Set.of(), leadNowhere);
    }

    @Test
    void everyRiskOfAnApiHasARow() throws IOException {
        assertEquals(
                List.of("API1", "API2", "API3", "API4", "API5", "API6", "API7", "API8", "API9", "API10"),
                matches(RISK, PAGE).map(risk -> risk.group(1)).toList());
    }

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        Map<String, List<Path>> classes;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            classes = files.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
        List<String> missing = new ArrayList<>();
        List<MatchResult> tests = matches(TEST, PAGE).toList();
        for (MatchResult test : tests) {
            String method = test.group(2) == null ? "class " + test.group(1) : " void " + test.group(2) + "(";
            boolean exists = false;
            for (Path file : classes.getOrDefault(test.group(1), List.of())) {
                exists |= Files.readString(file).contains(method);
            }
            if (!exists) {
                missing.add(test.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(tests.size() > 100, "it names tests: " + tests.size());
    }

    @Test
    void aRowThatIsMetNamesATestOrSaysWhatHoldsIt() throws IOException {
        List<String> bare = matches(ROW, PAGE)
                .filter(row -> !row.group(2).contains("oes not apply"))
                .filter(row -> row.group(2).matches(".*\\|\\s*"))
                .map(row -> row.group(1))
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void noFileHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of(""))) {
            for (Path entry :
                    top.filter(entry -> !BUILT.contains(entry.toString())).toList()) {
                try (Stream<Path> below = Files.walk(entry)) {
                    below.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        for (Path file : files) {
            matchesOrNone(file).forEach(secret -> found.add(file + ": " + secret.group()));
        }
        assertTrue(files.size() > 500, "files: " + files.size());
        assertEquals(List.of(), found);
    }

    /** None in what is no text. */
    private static Stream<MatchResult> matchesOrNone(Path file) throws IOException {
        try {
            return matches(SECRET, file);
        } catch (MalformedInputException e) {
            return Stream.empty();
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results();
    }

    private static List<String> requirements() throws IOException {
        return Files.readAllLines(REQUIREMENTS).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }
}
