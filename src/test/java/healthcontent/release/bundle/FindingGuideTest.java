package healthcontent.release.bundle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import healthcontent.problem.FindingGuide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingGuideTest {

    private static final Path CODE = Path.of("src", "main", "java", "healthcontent", "release");

    /** Where the code adds a finding of a name that stands there. */
    private static final Pattern ADDED = Pattern.compile("\\.(error|warning)\\(\\s*FindingName\\.([A-Z_]+)");

    @Test
    void everyNameHasAnExplanationAndEachExplanationIsOfAName() {
        assertEquals(
                Arrays.stream(FindingName.values()).map(FindingName::value).collect(toCollection(LinkedHashSet::new)),
                new LinkedHashSet<>(FindingGuide.names()));
    }

    @ParameterizedTest
    @EnumSource
    void anExplanationSaysWhatItMeansAndWhatToDoAndHasAnExample(FindingName name) {
        FindingGuide guide = FindingGuide.of(name.value()).orElseThrow();
        assertFalse(guide.meaning().isBlank());
        assertFalse(guide.whatToDo().isEmpty());
        assertFalse(guide.example().message().isBlank());
        guide.whatToDo().forEach(sentence -> assertFalse(sentence.isBlank()));
    }

    @Test
    void anExplanationSaysTheLevelsThatTheCodeGives() throws IOException {
        Map<String, Set<String>> given = new TreeMap<>(added());
        given.put(FindingName.POSSIBLE_RED_FLAG.value(), new TreeSet<>(List.of("warning"))); // of imports
        given.put(FindingName.SOURCE_INCOMPLETE.value(), new TreeSet<>(List.of("warning"))); // of imports
        for (FindingName name : FindingName.values()) {
            given.putIfAbsent(name.value(), new TreeSet<>(List.of("error"))); // those of the schemas
        }
        Map<String, Set<String>> told = new TreeMap<>();
        FindingGuide.names()
                .forEach(name -> told.put(
                        name, new TreeSet<>(FindingGuide.of(name).orElseThrow().levels())));
        assertEquals(given, told);
    }

    private static Map<String, ? extends Set<String>> added() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(FindingGuideTest::read)
                    .flatMap(text -> ADDED.matcher(text).results())
                    .collect(groupingBy(
                            match -> FindingName.valueOf(match.group(2)).value(),
                            mapping(match -> match.group(1), toCollection(TreeSet::new))));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
