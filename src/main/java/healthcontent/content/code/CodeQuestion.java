package healthcontent.content.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that was asked for. */
@Schema(description = "The code that was asked for.")
record CodeQuestion(
        @Schema(
                description = "URI of the code system, also where the request has its short name.",
                required = true,
                examples = "http://hl7.org/fhir/sid/icd-10-cm")
        String system,

        @Schema(description = "The code, as the system writes it.", required = true, examples = "G47.629")
        String code) {}
