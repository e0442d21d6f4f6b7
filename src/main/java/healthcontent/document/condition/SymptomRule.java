package healthcontent.document.condition;

import java.util.Collections;
import java.util.Set;

/**
 * When a red flag is met: by any of its symptoms, or by all of them together.
 *
 * @param symptoms their slugs
 */
public record SymptomRule(Match match, Set<String> symptoms) {

    public SymptomRule {
        symptoms = Set.copyOf(symptoms);
    }

    /** Whether these symptoms meet it. */
    public boolean isMetBy(Set<String> present) {
        return match == Match.ALL ? present.containsAll(symptoms) : !Collections.disjoint(present, symptoms);
    }

    /**
     * Whether it is met at least as often as another rule: by every set of symptoms that meets the other. The database
     * decides the same by the function {@code is_met_whenever}.
     */
    public boolean isMetWhenever(SymptomRule other) {
        if (other.match == Match.ALL) {
            // the smallest set that meets the other; any larger one meets this too, if that does
            return isMetBy(other.symptoms);
        }
        return other.symptoms.stream().allMatch(symptom -> isMetBy(Set.of(symptom)));
    }
}
