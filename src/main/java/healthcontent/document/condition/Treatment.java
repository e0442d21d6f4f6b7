package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that can relieve the condition or its cause. */
@Schema(description = "Something that can relieve the condition or its cause.")
public record Treatment(
        @Schema(
                description = "Name of this treatment within its condition.",
                required = true,
                examples = "stretching-and-massage")
        String slug,

        @Schema(description = "Name of the treatment.", required = true)
        String name,

        @Schema(description = "Who does what: the reader, a medicine, a therapist or a clinician.", required = true)
        TreatmentKind kind,

        @Schema(description = "What it is and what it does.", required = true)
        String detail) {}
