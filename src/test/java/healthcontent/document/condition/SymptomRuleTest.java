package healthcontent.document.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rule is met at least as often as which, held against every set of symptoms that there can be. */
class SymptomRuleTest {

    private static final long SEED = 20260331;

    @Test
    void anyIsMetByOneAndAllByAllTogether() {
        SymptomRule any = new SymptomRule(Match.ANY, Set.of("swelling", "redness"));
        SymptomRule all = new SymptomRule(Match.ALL, Set.of("swelling", "redness"));
        assertTrue(any.isMetBy(Set.of("pain", "redness")));
        assertFalse(any.isMetBy(Set.of("pain")));
        assertTrue(all.isMetBy(Set.of("swelling", "pain", "redness")));
        assertFalse(all.isMetBy(Set.of("swelling", "pain")));
    }

    @Test
    void everyPairOfRulesOverAFewSymptomsIsJudgedRight() {
        List<Set<String>> sets = subsets(List.of("a", "b", "c", "d"));
        List<SymptomRule> rules = sets.stream()
                .flatMap(set -> Stream.of(Match.values()).map(match -> new SymptomRule(match, set)))
                .toList();
        for (SymptomRule one : rules) {
            for (SymptomRule other : rules) {
                assertJudgedRight(one, other, sets);
            }
        }
    }

    @Test
    void randomRulesOverManySymptomsAreJudgedRight() {
        Random random = new Random(SEED);
        List<String> symptoms = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        List<Set<String>> sets = subsets(symptoms);
        for (int i = 0; i < 3_000; i++) {
            assertJudgedRight(randomRule(symptoms, random), randomRule(symptoms, random), sets);
        }
    }

    private static SymptomRule randomRule(List<String> symptoms, Random random) {
        int likely = 1 + random.nextInt(4);
        Set<String> named = new HashSet<>();
        symptoms.stream().filter(symptom -> random.nextInt(4) < likely).forEach(named::add);
        return new SymptomRule(random.nextBoolean() ? Match.ANY : Match.ALL, named);
    }

    private static void assertJudgedRight(SymptomRule one, SymptomRule other, List<Set<String>> sets) {
        boolean metWhenever = sets.stream().allMatch(present -> !other.isMetBy(present) || one.isMetBy(present));
        assertEquals(metWhenever, one.isMetWhenever(other), () -> one + " whenever " + other);
    }

    private static List<Set<String>> subsets(List<String> symptoms) {
        return IntStream.range(0, 1 << symptoms.size())
                .mapToObj(bits -> {
                    Set<String> set = new HashSet<>();
                    for (int i = 0; i < symptoms.size(); i++) {
                        if ((bits & 1 << i) != 0) {
                            set.add(symptoms.get(i));
                        }
                    }
                    return set;
                })
                .toList();
    }
}
