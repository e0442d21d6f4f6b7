package healthcontent.content.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.TestContent;
import healthcontent.contract.StarterRelease;
import healthcontent.release.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What worried readers type finds what they mean in the starter content: every line of {@code searches.tsv}. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersSearchesTest {

    private static final int AMONG_THE_FIRST = 3;

    @Inject
    TestContent content;

    @Inject
    Publisher publisher;

    /** A line of the file. */
    record Typed(String kind, String language, String query, List<String> wanted) {

        static Typed of(String line) {
            String[] cells = line.split("\t", -1);
            return new Typed(
                    cells[0], cells[1], cells[2], cells[3].isEmpty() ? List.of() : List.of(cells[3].split("\\|")));
        }
    }

    @BeforeAll
    void publishTheStarterContent() throws IOException {
        content.clear();
        publisher.publish(StarterRelease.bundle(), "starter");
    }

    static Stream<Typed> everyLine() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "searches.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Typed::of);
    }

    @ParameterizedTest
    @MethodSource("everyLine")
    void whatAReaderMeansIsAmongTheFirstHits(Typed typed) {
        List<String> found = Searching.of(typed.query(), typed.language()).found();
        if (typed.wanted().isEmpty()) {
            assertEquals(List.of(), found);
        } else {
            List<String> first = found.subList(0, Math.min(AMONG_THE_FIRST, found.size()));
            assertTrue(typed.wanted().stream().anyMatch(first::contains), first.toString());
        }
    }
}
