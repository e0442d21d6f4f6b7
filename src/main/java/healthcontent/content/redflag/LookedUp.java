package healthcontent.content.redflag;

import java.util.List;

/**
 * What some symptoms meet in the published red flags, the most urgent first as everywhere. Each of the symptoms is in
 * {@code unknown}, or in {@code withoutFlag}, or is named by a red flag.
 *
 * @param matched red flags that they meet
 * @param alsoNeeds red flags that they would meet together with others
 * @param unknown slugs that are no published symptom
 * @param withoutFlag published symptoms that no red flag names which was looked at
 */
public record LookedUp(
        List<LookedUpRedFlag> matched,
        List<LookedUpRedFlag> alsoNeeds,
        List<String> unknown,
        List<String> withoutFlag) {

    public LookedUp {
        matched = List.copyOf(matched);
        alsoNeeds = List.copyOf(alsoNeeds);
        unknown = List.copyOf(unknown);
        withoutFlag = List.copyOf(withoutFlag);
    }
}
