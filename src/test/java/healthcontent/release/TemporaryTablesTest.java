package healthcontent.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A temporary table is created by one class, and read where an object of that class is at hand. */
class TemporaryTablesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** The class that creates each table; and those that can only be had with it. */
    private static final Map<String, List<String>> CLASSES = Map.of(
            "submitted", List.of("StagedContent", "PlannedRows"),
            "change", List.of("StagedChanges"),
            "planned", List.of("PlannedRows"),
            "touched", List.of("TouchedDocuments", "Projection"));

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern CREATED = Pattern.compile("create temporary table (\\w+)");

    @Test
    void eachIsCreatedInOnePlace() throws IOException {
        Map<String, List<String>> created = new TreeMap<>();
        each((name, source) -> CREATED.matcher(source)
                .results()
                .map(found -> found.group(1))
                .forEach(table -> created.merge(table, List.of(name), TemporaryTablesTest::both)));
        assertEquals(
                CLASSES.keySet().stream()
                        .collect(Collectors.toMap(
                                table -> table, table -> CLASSES.get(table).subList(0, 1))),
                created);
    }

    @Test
    void eachIsReadWhereItIsAtHand() throws IOException {
        Map<String, List<String>> without = new TreeMap<>();
        Set<String> readers = new TreeSet<>();
        Pattern read =
                Pattern.compile("\\b(?:from|join|using)\\s+(" + String.join("|", CLASSES.keySet()) + ")\\b(?!\\()");
        each((name, source) -> read.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst(".*\\s", ""))
                .peek(table -> readers.add(table))
                .filter(table -> CLASSES.get(table).stream().noneMatch(source::contains))
                .forEach(table -> without.merge(table, List.of(name), TemporaryTablesTest::both)));
        assertEquals(Map.of(), without);
        assertEquals(CLASSES.keySet(), readers, "each is read somewhere");
    }

    /** What to do with the source of a class. */
    private interface Source {
        void read(String name, String source);
    }

    private static void each(Source reader) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> reader.read(file.getFileName().toString().replace(".java", ""), text(file)));
        }
    }

    private static String text(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
