package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A situation in which to see a doctor. */
@Schema(description = "A situation in which to see a doctor.")
public record CareCriterion(
        @Schema(
                description = "Name of this situation within its condition.",
                required = true,
                examples = "frequent-and-severe")
        String slug,

        @Schema(description = "The situation.", required = true)
        String when,

        @Schema(description = "How soon to be seen.", required = true)
        Urgency urgency,

        @Schema(description = "What to do; absent where the urgency says it all.")
        String action) {}
