package healthcontent.bench;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static healthcontent.TestDocument.symptom;

import healthcontent.TestDocument;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As much content as a measurement needs. The same number always gives the same document, so that a database of 100
 * conditions holds the first hundredth of one of 10,000.
 */
public final class GeneratedContent {

    /**
     * A word that the first {@link #RARE_CONDITIONS} conditions have and no other, as has a symptom of each of them.
     */
    public static final String RARE_WORD = "zumbaroo";

    /** How many conditions have the rare word. */
    public static final int RARE_CONDITIONS = 20;

    private static final int TERMS = 200;
    private static final int PARTS = 6;
    private static final String[] WORDS =
            ("muscle nerve vessel sleep night calf thigh foot pain tension stretch water mineral salt doctor sudden often "
                            + "seldom strong weak swelling numb warm cold rest walk exercise age pregnancy medicine test")
                    .split(" ");

    private GeneratedContent() {}

    /** The terms that all conditions share; publish them first. */
    public static List<TestDocument> terms() {
        Stream<TestDocument> shared =
                IntStream.range(0, TERMS).boxed().flatMap(i -> Stream.of(cause("cause-" + i), symptom("symptom-" + i)));
        Stream<TestDocument> rare = IntStream.range(0, RARE_CONDITIONS)
                .mapToObj(i -> symptom(rareSymptom(i)).named(RARE_WORD + " " + i));
        return Stream.concat(shared, rare)
                .flatMap(GeneratedContent::inBothLanguages)
                .toList();
    }

    /**
     * Conditions in two languages, and a comparison of each pair of neighbours in one.
     *
     * @param from number of the first, even
     * @param to number after the last, even
     */
    public static List<TestDocument> conditions(int from, int to) {
        return Stream.concat(
                        IntStream.range(from, to)
                                .mapToObj(GeneratedContent::generated)
                                .flatMap(GeneratedContent::inBothLanguages),
                        IntStream.range(from / 2, to / 2)
                                .mapToObj(i -> comparison("pair-" + i, slug(2 * i), slug(2 * i + 1))
                                        .withAspect("onset", true, slug(2 * i), slug(2 * i + 1))))
                .toList();
    }

    /** The slug of a condition by its number. */
    public static String slug(int number) {
        return "condition-" + number;
    }

    private static Stream<TestDocument> inBothLanguages(TestDocument document) {
        return Stream.of(document, document.in("es"));
    }

    private static TestDocument generated(int number) {
        Random random = new Random(number);
        String slug = slug(number);
        TestDocument document = condition(slug)
                .named(words(random, 2) + " " + number)
                .with("extent", "full")
                .with("alsoKnownAs", List.of(words(random, 2)))
                .with("searchQuestions", List.of(words(random, 5)))
                .with("summary", (number < RARE_CONDITIONS ? RARE_WORD + " " : "") + words(random, 30))
                .with("overview", List.of(words(random, 80), words(random, 80)))
                .withCode("http://codes.example/generated", "G" + number);
        for (int i = 0; i < PARTS; i++) {
            int term = (number * 7 + i) % TERMS;
            document = document.withCause("cause-" + term)
                    .withSymptom("symptom-" + term)
                    .withFaq(slug + "-question-" + i)
                    .adding(
                            "prevention",
                            Map.of("slug", "p" + i, "title", words(random, 3), "detail", words(random, 25)))
                    .adding(
                            "associatedConditions",
                            Map.of("slug", slug(number ^ (i + 1)), "name", "Other", "relationship", words(random, 12)));
        }
        document = document.withRedFlag("flag", "symptom-" + number * 7 % TERMS, number % 3 == 0 ? "urgent" : "soon");
        return number < RARE_CONDITIONS
                ? document.withSymptom(rareSymptom(number)).withRedFlag("rare", rareSymptom(number), "urgent")
                : document;
    }

    private static String rareSymptom(int number) {
        return "rare-symptom-" + number;
    }

    /** So many words of no sense, with a space between. */
    static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
    }
}
