package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something is called in a code system (FHIR Coding). */
@Schema(description = "What something is called in a code system (FHIR Coding).")
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
        String display,

        @Schema(
                description = "Language of `display`, whatever that of the document; absent where the editors did not"
                        + " say.",
                examples = "en")
        String displayLanguage,

        @Schema(description = "How the code relates to what it stands with; absent where the editors did not say.")
        CodeRelationship relationship,

        @Schema(
                description = "Edition of the code system that has the code; absent where the editors did not say.",
                examples = "2026")
        String version) {}
