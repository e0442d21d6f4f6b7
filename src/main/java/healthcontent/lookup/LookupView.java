package healthcontent.lookup;

import healthcontent.content.redflag.LookedUp;
import healthcontent.content.redflag.LookedUpRedFlag;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found. */
@Schema(
        name = "RedFlagLookupResult",
        description =
                "What published text says of some symptoms. Each of them is in `unknown` or in `withoutFlag`, or a red"
                        + " flag names it.")
public record LookupView(
        @Schema(description = "The red flags that the symptoms meet, the most urgent first.", required = true)
        List<LookedUpRedFlag> matched,

        @Schema(
                description =
                        "The red flags that need several symptoms together of which some were named and some were not,"
                                + " the most urgent first.",
                required = true)
        List<LookedUpRedFlag> alsoNeeds,

        @Schema(description = "Slugs that are no published symptom, in the order of the request.", required = true)
        List<String> unknown,

        @Schema(
                description =
                        "Slugs of published symptoms that no red flag names; where a condition is given, none of its"
                                + " own. In the order of the request.",
                required = true)
        List<String> withoutFlag,

        @Schema(
                description =
                        "What to do in an emergency, in the words of the service. Show it, most of all where nothing matched.",
                required = true)
        String emergencyAdvice,

        @Schema(
                description =
                        "What this is: a look-up, in which nothing was assessed, so that no match is no all-clear."
                                + " Show it.",
                required = true)
        String statement) {

    static LookupView of(LookedUp lookedUp, String emergencyAdvice, String statement) {
        return new LookupView(
                lookedUp.matched(),
                lookedUp.alsoNeeds(),
                lookedUp.unknown(),
                lookedUp.withoutFlag(),
                emergencyAdvice,
                statement);
    }
}
