package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An examination that may be used to find the cause. */
@Schema(description = "An examination that may be used to find the cause.")
public record DiagnosticTest(
        @Schema(
                description = "Name of this test within its condition.",
                required = true,
                examples = "doppler-ultrasound")
        String slug,

        @Schema(description = "Name of the test.", required = true)
        String name,

        @Schema(description = "What the test can show.", required = true)
        String purpose,

        @Schema(description = "How it is done; absent where the sources do not say.")
        String procedure) {}
