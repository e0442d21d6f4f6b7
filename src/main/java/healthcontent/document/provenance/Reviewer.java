package healthcontent.document.provenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reviewed the text. */
@Schema(description = "Who reviewed the text.")
public record Reviewer(
        @Schema(description = "Name of the reviewer.", required = true)
        String name,

        @Schema(description = "Qualification of the reviewer.")
        String credentials) {}
