package healthcontent.content.redflag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import healthcontent.TestContent;
import healthcontent.document.condition.Match;
import healthcontent.document.condition.SymptomRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads fill in red flags by the same judgement that releases are checked by. */
@QuarkusTest
class RuleInDatabaseTest {

    private static final List<String> SYMPTOMS = List.of("a", "b", "c");

    @Inject
    TestContent content;

    @Test
    void theDatabaseJudgesRulesAsTheCheckDoes() {
        List<SymptomRule> rules = IntStream.range(1, 1 << SYMPTOMS.size())
                .mapToObj(RuleInDatabaseTest::subset)
                .flatMap(set -> Stream.of(Match.values()).map(match -> new SymptomRule(match, set)))
                .toList();
        List<String> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (SymptomRule one : rules) {
            for (SymptomRule other : rules) {
                asked.add("(%d, '%s', %s, '%s', %s)"
                        .formatted(
                                asked.size(),
                                one.match().value(),
                                json(one),
                                other.match().value(),
                                json(other)));
                expected.add(one + " whenever " + other + ": " + (one.isMetWhenever(other) ? "t" : "f"));
            }
        }
        List<String> judged =
                content.rows("select is_met_whenever(match, symptoms, other_match, other_symptoms) from (values "
                        + String.join(", ", asked)
                        + ") as asked (place, match, symptoms, other_match, other_symptoms) order by place");
        List<String> found = IntStream.range(0, expected.size())
                .mapToObj(i -> expected.get(i).substring(0, expected.get(i).length() - 1) + judged.get(i))
                .toList();
        assertEquals(expected, found);
    }

    private static String json(SymptomRule rule) {
        return new TreeSet<>(rule.symptoms())
                .stream().map(symptom -> '"' + symptom + '"').collect(Collectors.joining(",", "jsonb '[", "]'"));
    }

    private static Set<String> subset(int bits) {
        return IntStream.range(0, SYMPTOMS.size())
                .filter(i -> (bits & 1 << i) != 0)
                .mapToObj(SYMPTOMS::get)
                .collect(Collectors.toSet());
    }
}
