package healthcontent.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to read instead of something withdrawn; it is live. */
@Schema(description = "What to read instead of something withdrawn; it is live.")
public record Replacement(
        @Schema(description = "The slug of the replacement.", required = true)
        String slug,

        @Schema(description = "Where it is: a path without a host.", required = true)
        String href) {}
