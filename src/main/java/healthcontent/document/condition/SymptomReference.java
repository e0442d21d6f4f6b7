package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symptom of a condition, by slug, as a bundle carries it. */
@Schema(description = "A symptom of a condition, by slug, as a bundle carries it.")
public record SymptomReference(
        @Schema(description = "Slug of the symptom.", required = true)
        String symptom,

        @Schema(description = "What it is like in this condition.")
        String description) {}
