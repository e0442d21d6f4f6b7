package healthcontent.document.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one of the two conditions is like in one aspect. */
@Schema(description = "What one of the two conditions is like in one aspect.")
public record AspectValue(
        @Schema(description = "Slug of the condition.", required = true, examples = "leg-cramps")
        String condition,

        @Schema(description = "What it is like; absent where the sources do not say, which front ends show as such.")
        String text) {}
