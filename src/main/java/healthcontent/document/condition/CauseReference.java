package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause of a condition, by slug, as a bundle carries it. */
@Schema(description = "A cause of a condition, by slug, as a bundle carries it.")
public record CauseReference(
        @Schema(description = "Slug of the cause.", required = true)
        String cause,

        @Schema(description = "How this cause brings the condition about.")
        String explanation) {}
