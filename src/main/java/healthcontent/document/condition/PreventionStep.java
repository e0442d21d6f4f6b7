package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a reader can do so that it does not happen. */
@Schema(description = "Something a reader can do so that it does not happen.")
public record PreventionStep(
        @Schema(description = "Name of this step within its condition.", required = true, examples = "stay-hydrated")
        String slug,

        @Schema(description = "What to do, in a few words.", required = true)
        String title,

        @Schema(description = "What to do, and why it helps.", required = true)
        String detail) {}
