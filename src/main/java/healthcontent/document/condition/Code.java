package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a condition is called in a code system (FHIR Coding). */
@Schema(description = "What a condition is called in a code system (FHIR Coding).")
public record Code(
        @Schema(
                description = "URI of the code system.",
                required = true,
                examples = "http://hl7.org/fhir/sid/icd-10-cm")
        String system,

        @Schema(description = "The code within its system.", required = true, examples = "G47.62")
        String code,

        @Schema(
                description = "The system's own name for the code.",
                required = true,
                examples = "Sleep related leg cramps")
        String display) {}
