package healthcontent.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each section of the English starter content can be read after eight years of school. */
class ReadabilityTest {

    private static final double HIGHEST_GRADE = 8;

    /** Names, headings and values from a list, which are no sentences; whatever else is a text counts. */
    private static final Set<String> NO_SENTENCES = Set.of(
            "slug",
            "type",
            "language",
            "extent",
            "name",
            "alsoKnownAs",
            "narrowerNames",
            "searchQuestions",
            "label",
            "unit",
            "population",
            "codes",
            "aspect",
            "cause",
            "symptom",
            "urgency",
            "mayIndicate",
            "title",
            "kind",
            "question",
            "intent",
            "status",
            "publisher",
            "reviewedBy",
            "condition",
            "conditions");

    @Test
    void noSectionAsksForMoreThanEightYearsOfSchool() {
        Map<String, Readability> sections = new LinkedHashMap<>();
        sections().forEach((section, texts) -> sections.put(section, Readability.of(texts.stream())));
        StringBuilder report =
                new StringBuilder(String.format("%-64s %5s %9s %9s%n", "", "words", "sentences", "grade"));
        sections.forEach((section, read) -> report.append(String.format(
                Locale.ROOT, "%-64s %5d %9d %9.1f%n", section, read.words(), read.sentences(), read.grade())));
        System.out.print(report);
        assertTrue(sections.size() > 20, "there are sections");
        assertEquals(
                List.of(),
                sections.entrySet().stream()
                        .filter(section -> section.getValue().grade() > HIGHEST_GRADE)
                        .map(Map.Entry::getKey)
                        .toList(),
                report.toString());
    }

    @Test
    void theGradeIsTheOneOfTheFormula() {
        Readability read = Readability.of(Stream.of("The cat sat on the mat. It was happy!", "No verb: none; 33%."));
        assertEquals(new Readability(3, 13, 15), read);
        assertEquals(0.39 * 13 / 3 + 11.8 * 15 / 13 - 15.59, read.grade(), 1e-9);
    }

    /** As the CMU Pronouncing Dictionary has them. */
    @ParameterizedTest
    @CsvSource({
        "leg, 1",
        "cramps, 1",
        "come, 1",
        "muscle, 2",
        "muscles, 2",
        "disease, 2",
        "diseases, 3",
        "damaged, 2",
        "affected, 3",
        "whole, 1",
        "can't, 1",
        "Parkinson’s, 3",
        "contraction, 3",
        "sodium, 3",
        "medicines, 3",
        "electrolytes, 4",
        "calcium, 3",
        "diuretics, 4",
        "gradually, 4",
        "thrombosis, 3",
        "peripheral, 4",
        "non-invasive, 4",
        "RLS, 3",
        "33, 2"
    })
    void aWordHasTheSyllablesThatAreSpoken(String word, int syllables) {
        assertEquals(syllables, Readability.syllablesOf(word));
    }

    /** The texts of each part of a page; those of all causes count together, as do those of all symptoms. */
    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (JsonNode document : StarterBundle.read(new ObjectMapper()).path("documents")) {
            if (!document.path("language").asText().equals("en")) {
                continue;
            }
            String type = document.path("type").asText();
            boolean isTerm = Set.of("cause", "symptom").contains(type);
            for (Map.Entry<String, JsonNode> part : document.path("content").properties()) {
                String section =
                        isTerm ? "every " + type : document.path("slug").asText() + " " + part.getKey();
                List<String> texts = new ArrayList<>();
                collect(part.getKey(), part.getValue(), texts);
                if (!texts.isEmpty()) {
                    sections.computeIfAbsent(section, none -> new ArrayList<>()).addAll(texts);
                }
            }
        }
        return sections;
    }

    private static void collect(String property, JsonNode value, List<String> texts) {
        if (NO_SENTENCES.contains(property)) {
            return;
        }
        if (value.isTextual()) {
            texts.add(value.asText());
        }
        value.forEach(item -> {
            if (value.isArray()) {
                collect(property, item, texts);
            }
        });
        value.properties().forEach(part -> collect(part.getKey(), part.getValue(), texts));
    }
}
