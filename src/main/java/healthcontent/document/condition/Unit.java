package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure counts (UCUM). */
@Schema(description = "What a figure counts.")
public record Unit(
        @Schema(
                description = "The unit as UCUM writes it, upper and lower case told apart: `%`, `min`, `mg/dL`. What"
                        + " UCUM has no unit for stands in braces, as in `{cramps}`.",
                required = true,
                examples = "%")
        String code,

        @Schema(description = "What readers call it.", required = true, examples = "percent")
        String label) {}
