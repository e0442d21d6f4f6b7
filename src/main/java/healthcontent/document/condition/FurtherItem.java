package healthcontent.document.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of several things that a further section lists. */
@Schema(description = "One of several things that a further section lists.")
public record FurtherItem(
        @Schema(description = "What it is, in a few words.", required = true)
        String title,

        @Schema(description = "What there is to say of it.", required = true)
        String detail) {}
