package healthcontent.document.condition;

import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Symptoms that call for care, as a bundle carries them. */
@Schema(description = "One or several symptoms that call for care, as a bundle carries them.")
public record RedFlagSource(
        @Schema(description = "Name of the red flag within its condition, in paths.", required = true)
        String slug,

        @Schema(description = "What readers call it.", required = true)
        String name,

        @Schema(required = true) Match match,

        @Schema(
                description = "Slugs of the symptoms, each one of the condition's own, in editorial order.",
                required = true)
        List<String> symptoms,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "What it may be a sign of.") List<String> mayIndicate,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action) {

    public RedFlagSource {
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        mayIndicate = mayIndicate == null ? List.of() : List.copyOf(mayIndicate);
    }

    /** When it is met. */
    public SymptomRule rule() {
        return new SymptomRule(match, new LinkedHashSet<>(symptoms));
    }
}
