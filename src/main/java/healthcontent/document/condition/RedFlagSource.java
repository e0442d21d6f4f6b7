package healthcontent.document.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom that calls for care, as a bundle carries it. */
@Schema(description = "A symptom that calls for care, as a bundle carries it.")
public record RedFlagSource(
        @Schema(description = "Name of the red flag within its condition.", required = true)
        String slug,

        @Schema(description = "Slug of the symptom, one of the condition's own.", required = true)
        String symptom,

        @Schema(description = "How soon to get care.", required = true)
        Urgency urgency,

        @Schema(description = "What it may be a sign of.") List<String> mayIndicate,

        @Schema(description = "Why it matters.", required = true)
        String why,

        @Schema(description = "What to do.", required = true)
        String action) {

    public RedFlagSource {
        mayIndicate = mayIndicate == null ? List.of() : List.copyOf(mayIndicate);
    }
}
